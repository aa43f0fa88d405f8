package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.IncidentState;
import org.vigie.domain.alert.Incidents;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;

/** Incidents in a table; their notifications go into the outbox in the same transaction. */
final class JdbcIncidents implements Incidents {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JdbcOutbox outbox;

  JdbcIncidents(JdbcClient jdbc, TransactionTemplate transactions, JdbcOutbox outbox) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public void save(Incident incident, List<Notification> notifications) {
    transactions.executeWithoutResult(_ -> {
      int known =
          write(
              "update incident set state = :state, last_alert_at = :last, alert_count = :count,"
                  + " peak = :peak, first_alert = :first, latest_alert = :latest, changed_by ="
                  + " :by, resolved_at = :resolved, rule = :rule, rule_name = :name, severity ="
                  + " :severity, opened_at = :opened where id = :id",
              incident);
      if (known == 0) {
        write(
            "insert into incident (id, rule, rule_name, severity, state, opened_at,"
                + " last_alert_at, alert_count, peak, first_alert, latest_alert, changed_by,"
                + " resolved_at) values (:id, :rule, :name, :severity, :state, :opened, :last,"
                + " :count, :peak, :first, :latest, :by, :resolved)",
            incident);
      }
      outbox.add(notifications);
    });
  }

  private int write(String sql, Incident incident) {
    return jdbc.sql(sql)
        .param("id", incident.id().value())
        .param("rule", incident.rule().value())
        .param("name", incident.ruleName())
        .param("severity", incident.severity().name())
        .param("state", incident.state().name())
        .param("opened", Times.write(incident.openedAt()))
        .param("last", Times.write(incident.lastAlertAt()))
        .param("count", incident.alertCount())
        .param("peak", incident.peak())
        .param("first", Json.write(incident.first()))
        .param("latest", Json.write(incident.latest()))
        .param("by", incident.changedBy())
        .param("resolved", Times.writeNullable(incident.resolvedAt()))
        .update();
  }

  @Override
  public Optional<Incident> find(IncidentId id) {
    return jdbc.sql("select * from incident where id = :id")
        .param("id", id.value())
        .query(JdbcIncidents::read)
        .optional();
  }

  @Override
  public Optional<Incident> latestOf(RuleId rule) {
    return jdbc.sql("select * from incident where rule = :rule order by opened_at desc limit 1")
        .param("rule", rule.value())
        .query(JdbcIncidents::read)
        .optional();
  }

  @Override
  public List<Incident> recent(int limit) {
    return jdbc.sql("select * from incident order by opened_at desc limit :limit")
        .param("limit", limit)
        .query(JdbcIncidents::read)
        .list();
  }

  @Override
  public List<Incident> unresolved() {
    return jdbc.sql("select * from incident where state <> :resolved order by opened_at desc")
        .param("resolved", IncidentState.RESOLVED.name())
        .query(JdbcIncidents::read)
        .list();
  }

  private static Incident read(ResultSet row, int number) throws SQLException {
    return new Incident(
        new IncidentId(row.getObject("id", UUID.class)),
        new RuleId(row.getString("rule")),
        row.getString("rule_name"),
        Severity.valueOf(row.getString("severity")),
        IncidentState.valueOf(row.getString("state")),
        Times.read(row, "opened_at"),
        Times.read(row, "last_alert_at"),
        row.getInt("alert_count"),
        row.getLong("peak"),
        Json.readAlert(row.getString("first_alert")),
        Json.readAlert(row.getString("latest_alert")),
        row.getString("changed_by"),
        Times.readNullable(row, "resolved_at"));
  }
}
