package org.vigie.app.state;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceState.Failure;
import tools.jackson.core.JacksonException;

/** Turns rows of source_state into states, and states into the values of statements. */
final class SourceRows {
  private static final Logger LOG = LoggerFactory.getLogger(SourceRows.class);

  private SourceRows() {}

  /** Reads a row with all its columns. */
  static SourceState read(ResultSet row, int number) throws SQLException {
    return state(row, cursor(row, row.getString("seen")));
  }

  /** Reads a row without the columns of the cursor. */
  static SourceState readWithoutCursor(ResultSet row, int number) throws SQLException {
    return state(row, SourceCursor.START);
  }

  /** Reads a row without the posts that were seen, which are most of it. */
  static SourceState readWithoutSeen(ResultSet row, int number) throws SQLException {
    return state(row, cursor(row, "{}"));
  }

  private static SourceState state(ResultSet row, SourceCursor cursor) throws SQLException {
    return new SourceState(
        new SourceId(row.getString("source")),
        cursor,
        Times.read(row, "next_due"),
        Times.readNullable(row, "last_attempt"),
        Times.readNullable(row, "last_success"),
        row.getInt("failures"),
        failure(row),
        pulse(row),
        row.getBoolean("paused"),
        Times.readNullable(row, "former_due"));
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
        Times.readNullable(row, "last_news"),
        Duration.ofMillis(row.getLong("longest_gap")));
  }

  /** A row that cannot be read is one source read from its start, never the end of all crawling. */
  private static SourceCursor cursor(ResultSet row, String seen) throws SQLException {
    try {
      return new SourceCursor(
          Cursors.readDocuments(row.getString("documents")),
          Json.readTexts(seen),
          Json.readTexts(row.getString("notes")));
    } catch (JacksonException e) {
      LOG.warn(
          "event=cursor-unreadable source={} reason=\"{}\"",
          row.getString("source"),
          e.getOriginalMessage());
      return SourceCursor.START;
    }
  }

  /** Sets what every reading changes, in the order of the columns in the statements, and the id. */
  static void setLight(PreparedStatement statement, SourceState state) throws SQLException {
    set(statement, light(state), Stream.of(state.source().value()));
  }

  /** The same with what only readings that found something change. */
  static void setWhole(PreparedStatement statement, SourceState state) throws SQLException {
    String seen = Json.write(state.cursor().seen());
    String notes = Json.write(state.cursor().notes());
    set(statement, light(state), Stream.of(seen, notes, state.source().value()));
  }

  private static void set(
      PreparedStatement statement, Stream<@Nullable Object> first, Stream<String> second)
      throws SQLException {
    int column = 1;
    for (@Nullable Object value : Stream.concat(first, second).toList()) {
      statement.setObject(column++, value);
    }
  }

  private static Stream<@Nullable Object> light(SourceState state) {
    Duration interval = state.pulse().interval();
    Failure failure = state.failure();
    return Arrays.<@Nullable Object>asList(
        Cursors.write(state.cursor().documents()),
        Times.write(state.nextDue()),
        Times.writeNullable(state.lastAttempt()),
        Times.writeNullable(state.lastSuccess()),
        state.failures(),
        state.lastReason(),
        failure == null ? null : failure.detail(),
        interval == null ? null : interval.toMillis(),
        state.pulse().perDay(),
        Times.writeNullable(state.pulse().observedSince()),
        Times.writeNullable(state.pulse().lastNews()),
        state.pulse().longestGap().toMillis(),
        Times.writeNullable(state.formerDue()))
        .stream();
  }
}
