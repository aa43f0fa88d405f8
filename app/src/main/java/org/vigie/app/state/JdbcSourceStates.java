package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceState.Failure;
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
          "insert into source_state (source, configured, documents, seen, notes, next_due,"
              + " last_attempt, last_success, failures, last_reason, last_detail, own_interval,"
              + " per_day, observed_since, last_news) values (:source, true, :documents, :seen,"
              + " :notes, :due, :attempt, :success, :failures, :reason, :detail, :interval, :rate,"
              + " :observed, :news)",
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
                "select * from source_state where configured and not paused and next_due <= :now and"
                    + " (lease_until is null or lease_until <= :now) order by next_due limit :limit for update"
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
        "update source_state set documents = :documents, seen = :seen, notes = :notes, next_due ="
            + " :due, lease_until = null, last_attempt = :attempt, last_success = :success,"
            + " failures = :failures, last_reason = :reason, last_detail = :detail, own_interval ="
            + " :interval, per_day = :rate, observed_since = :observed, last_news = :news where"
            + " source = :source",
        state);
  }

  private void write(String sql, SourceState state) {
    Duration interval = state.pulse().interval();
    jdbc.sql(sql)
        .param("source", state.source().value())
        .param("documents", Cursors.write(state.cursor().documents()))
        .param("seen", Json.write(state.cursor().seen()))
        .param("notes", Json.write(state.cursor().notes()))
        .param("due", Times.write(state.nextDue()))
        .param("attempt", Times.writeNullable(state.lastAttempt()))
        .param("success", Times.writeNullable(state.lastSuccess()))
        .param("failures", state.failures())
        .param("reason", state.lastReason())
        .param("detail", state.failure() == null ? null : state.failure().detail())
        .param("interval", interval == null ? null : interval.toMillis())
        .param("rate", state.pulse().perDay())
        .param("observed", Times.writeNullable(state.pulse().observedSince()))
        .param("news", Times.writeNullable(state.pulse().lastNews()))
        .update();
  }

  @Override
  public Optional<SourceState> find(SourceId source) {
    return jdbc.sql("select * from source_state where source = :source")
        .param("source", source.value())
        .query(JdbcSourceStates::read)
        .optional();
  }

  @Override
  public void pause(SourceId source, boolean paused) {
    jdbc.sql("update source_state set paused = :paused where source = :source")
        .param("paused", paused)
        .param("source", source.value())
        .update();
  }

  @Override
  public void hasten(SourceId source, Instant now) {
    jdbc.sql("update source_state set next_due = :now where source = :source")
        .param("now", Times.write(now))
        .param("source", source.value())
        .update();
  }

  @Override
  public List<SourceState> page(@Nullable SourceId after, int limit) {
    return jdbc.sql(
            "select * from source_state where configured and source > :after order by source limit"
                + " :limit")
        .param("after", after == null ? "" : after.value())
        .param("limit", limit)
        .query(JdbcSourceStates::read)
        .list();
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
        cursor(row),
        Times.read(row, "next_due"),
        Times.readNullable(row, "last_attempt"),
        Times.readNullable(row, "last_success"),
        row.getInt("failures"),
        failure(row),
        pulse(row),
        row.getBoolean("paused"));
  }

  private static @Nullable Failure failure(ResultSet row) throws SQLException {
    String reason = row.getString("last_reason");
    String detail = row.getString("last_detail");
    return reason == null ? null : new Failure(reason, detail == null ? "" : detail);
  }

  private static SourcePulse pulse(ResultSet row) throws SQLException {
    long interval = row.getLong("own_interval");
    return new SourcePulse(
        row.wasNull() ? null : Duration.ofMillis(interval),
        row.getDouble("per_day"),
        Times.readNullable(row, "observed_since"),
        Times.readNullable(row, "last_news"));
  }

  /** A row that cannot be read is one source read from its start, never the end of all crawling. */
  private static SourceCursor cursor(ResultSet row) throws SQLException {
    try {
      return new SourceCursor(
          Cursors.readDocuments(row.getString("documents")),
          Json.readTexts(row.getString("seen")),
          Json.readTexts(row.getString("notes")));
    } catch (JacksonException e) {
      LOG.warn(
          "event=cursor-unreadable source={} reason=\"{}\"",
          row.getString("source"),
          e.getOriginalMessage());
      return SourceCursor.START;
    }
  }
}
