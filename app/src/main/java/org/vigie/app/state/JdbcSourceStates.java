package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;
import tools.jackson.core.JacksonException;

/** Source states in a table; claims are taken row by row with SKIP LOCKED. */
final class JdbcSourceStates implements SourceStates {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcSourceStates.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  JdbcSourceStates(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void register(Collection<SourceId> configured, Instant now) {
    transactions.executeWithoutResult(_ -> {
      jdbc.sql("update source_state set configured = false").update();
      configured.forEach(id -> registerOne(id, now));
    });
  }

  private void registerOne(SourceId id, Instant now) {
    int known =
        jdbc.sql("update source_state set configured = true where source = :source")
            .param("source", id.value())
            .update();
    if (known == 0) {
      write(
          "insert into source_state (source, configured, etag, last_modified, seen, next_due,"
              + " last_attempt, last_success, failures, last_reason) values (:source, true, :etag,"
              + " :modified, :seen, :due, :attempt, :success, :failures, :reason)",
          SourceState.initial(id, now));
    }
  }

  @Override
  public List<SourceState> claimDue(int limit, Instant now, Duration lease) {
    return transactions.execute(_ -> claim(limit, now, lease));
  }

  private List<SourceState> claim(int limit, Instant now, Duration lease) {
    List<SourceState> due =
        jdbc.sql(
                "select * from source_state where configured and next_due <= :now and (lease_until"
                    + " is null or lease_until <= :now) order by next_due limit :limit for update"
                    + " skip locked")
            .param("now", Times.write(now))
            .param("limit", limit)
            .query(JdbcSourceStates::read)
            .list();
    for (SourceState state : due) {
      jdbc.sql("update source_state set lease_until = :until where source = :source")
          .param("until", Times.write(now.plus(lease)))
          .param("source", state.source().value())
          .update();
    }
    return due;
  }

  @Override
  public void save(SourceState state) {
    write(
        "update source_state set etag = :etag, last_modified = :modified, seen = :seen, next_due ="
            + " :due, lease_until = null, last_attempt = :attempt, last_success = :success,"
            + " failures = :failures, last_reason = :reason where source = :source",
        state);
  }

  private void write(String sql, SourceState state) {
    jdbc.sql(sql)
        .param("source", state.source().value())
        .param("etag", state.cursor().etag())
        .param("modified", state.cursor().lastModified())
        .param("seen", Json.write(state.cursor().seen()))
        .param("due", Times.write(state.nextDue()))
        .param("attempt", Times.writeNullable(state.lastAttempt()))
        .param("success", Times.writeNullable(state.lastSuccess()))
        .param("failures", state.failures())
        .param("reason", state.lastReason())
        .update();
  }

  @Override
  public List<SourceState> all() {
    return jdbc.sql("select * from source_state where configured order by source")
        .query(JdbcSourceStates::read)
        .list();
  }

  private static SourceState read(ResultSet row, int number) throws SQLException {
    return new SourceState(
        new SourceId(row.getString("source")),
        new SourceCursor(row.getString("etag"), row.getString("last_modified"), seen(row)),
        Times.read(row, "next_due"),
        Times.readNullable(row, "last_attempt"),
        Times.readNullable(row, "last_success"),
        row.getInt("failures"),
        row.getString("last_reason"));
  }

  /** A row that cannot be read is one source read from its start, never the end of all crawling. */
  private static Map<String, String> seen(ResultSet row) throws SQLException {
    try {
      return Json.readSeen(row.getString("seen"));
    } catch (JacksonException e) {
      LOG.warn(
          "event=cursor-unreadable source={} reason=\"{}\"",
          row.getString("source"),
          e.getOriginalMessage());
      return Map.of();
    }
  }
}
