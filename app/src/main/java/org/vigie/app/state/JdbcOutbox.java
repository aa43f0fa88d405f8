package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.alert.OutboxEntry;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.post.Language;

/** The outbox in a table. */
final class JdbcOutbox implements Outbox {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  JdbcOutbox(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void add(List<Notification> notifications) {
    transactions.executeWithoutResult(_ -> notifications.forEach(this::addOne));
  }

  private void addOne(Notification notification) {
    if (find(notification.id()).isPresent()) {
      return;
    }
    IncidentId incident = notification.incident();
    jdbc.sql(
            "insert into outbox (id, incident, address, language, subject, text_body, html_body,"
                + " created_at, state, attempts, next_try) values (:id, :incident, :address,"
                + " :language, :subject, :text, :html, :created, 'PENDING', 0, :created)")
        .param("id", notification.id())
        .param("incident", incident == null ? null : incident.value())
        .param("address", notification.receiver().address())
        .param("language", notification.receiver().language().tag())
        .param("subject", notification.subject())
        .param("text", notification.text())
        .param("html", notification.html())
        .param("created", Times.write(notification.createdAt()))
        .update();
  }

  @Override
  public List<OutboxEntry> claimDue(int limit, Instant now, Duration lease) {
    return transactions.execute(_ -> claim(limit, now, lease));
  }

  private List<OutboxEntry> claim(int limit, Instant now, Duration lease) {
    List<OutboxEntry> due =
        jdbc.sql(
                "select * from outbox where state = 'PENDING' and next_try <= :now and (lease_until"
                    + " is null or lease_until <= :now) order by next_try limit :limit for update"
                    + " skip locked")
            .param("now", Times.write(now))
            .param("limit", limit)
            .query(JdbcOutbox::read)
            .list();
    for (OutboxEntry entry : due) {
      jdbc.sql("update outbox set lease_until = :until where id = :id")
          .param("until", Times.write(now.plus(lease)))
          .param("id", entry.notification().id())
          .update();
    }
    return due;
  }

  @Override
  public void sent(UUID id, Instant when) {
    jdbc.sql(
            "update outbox set state = 'SENT', attempts = attempts + 1, sent_at = :when, last_error"
                + " = null, lease_until = null where id = :id")
        .param("when", Times.write(when))
        .param("id", id)
        .update();
  }

  @Override
  public void retry(UUID id, Instant nextTry, String error) {
    jdbc.sql(
            "update outbox set attempts = attempts + 1, next_try = :next, last_error = :error,"
                + " lease_until = null where id = :id")
        .param("next", Times.write(nextTry))
        .param("error", error)
        .param("id", id)
        .update();
  }

  @Override
  public void failed(UUID id, String error) {
    jdbc.sql(
            "update outbox set state = 'FAILED', attempts = attempts + 1, last_error = :error,"
                + " lease_until = null where id = :id")
        .param("error", error)
        .param("id", id)
        .update();
  }

  @Override
  public List<OutboxEntry> recent(int limit) {
    return jdbc.sql("select * from outbox order by created_at desc, id limit :limit")
        .param("limit", limit)
        .query(JdbcOutbox::read)
        .list();
  }

  @Override
  public List<OutboxEntry> ofIncident(IncidentId incident) {
    return jdbc.sql("select * from outbox where incident = :incident order by created_at desc, id")
        .param("incident", incident.value())
        .query(JdbcOutbox::read)
        .list();
  }

  @Override
  public Optional<OutboxEntry> find(UUID id) {
    return jdbc.sql("select * from outbox where id = :id")
        .param("id", id)
        .query(JdbcOutbox::read)
        .optional();
  }

  private static OutboxEntry read(ResultSet row, int number) throws SQLException {
    UUID incident = row.getObject("incident", UUID.class);
    Notification notification =
        new Notification(
            row.getObject("id", UUID.class),
            incident == null ? null : new IncidentId(incident),
            new Receiver(row.getString("address"), new Language(row.getString("language"))),
            row.getString("subject"),
            row.getString("text_body"),
            row.getString("html_body"),
            Times.read(row, "created_at"));
    return new OutboxEntry(
        notification,
        OutboxEntry.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Times.read(row, "next_try"),
        row.getString("last_error"),
        Times.readNullable(row, "sent_at"));
  }
}
