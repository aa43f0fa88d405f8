package org.vigie.app.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.source.HostState;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.RobotsFile;
import org.vigie.domain.source.RobotsFile.Outage;

/** The memory of hosts in two tables. Times of requests are written many at once. */
final class JdbcHostStates implements HostStates {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcHostStates.class);

  private static final String INSERT_MISSING =
      "insert into host_state (name, refusals, latest) select cast(? as varchar(300)), '{}',"
          + " cast(? as timestamp with time zone) where not exists (select 1 from host_state"
          + " where name = ?)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transactions;

  JdbcHostStates(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transactions = transactions;
  }

  @Override
  public Optional<HostState> find(String name) {
    return jdbc.sql("select * from host_state where name = :name")
        .param("name", name)
        .query(JdbcHostStates::host)
        .optional();
  }

  @Override
  public HostState change(String name, UnaryOperator<HostState> change) {
    insertMissing(List.of(name));
    return transactions.execute(_ -> {
      HostState before =
          jdbc.sql("select * from host_state where name = :name for update")
              .param("name", name)
              .query(JdbcHostStates::host)
              .single();
      HostState after = change.apply(before);
      update(after);
      return after;
    });
  }

  private void update(HostState state) {
    jdbc.sql(
            "update host_state set last_request = :request, quiet_until = :quiet, refusals ="
                + " :refusals, latest = :latest where name = :name")
        .param("request", Times.writeNullable(state.lastRequest()))
        .param("quiet", Times.writeNullable(state.quietUntil()))
        .param("refusals", Refusals.write(state.refusals()))
        .param("latest", Times.write(state.latest()))
        .param("name", state.name())
        .update();
  }

  @Override
  public void asked(Map<String, Instant> times) {
    List<String> names = List.copyOf(times.keySet());
    insertMissing(names);
    List<Object[]> rows = new ArrayList<>();
    for (String name : names) {
      OffsetDateTime time = Times.write(times.getOrDefault(name, Instant.EPOCH));
      rows.add(new Object[] {time, time, name, time});
    }
    batches.batchUpdate(
        "update host_state set last_request = ?, latest = greatest(latest, ?) where name = ? and"
            + " (last_request is null or last_request < ?)",
        rows);
  }

  /** Another process may insert the same host at the same time; then it is there, as it should. */
  private void insertMissing(List<String> names) {
    List<Object[]> rows = new ArrayList<>();
    names.forEach(name -> rows.add(new Object[] {name, Times.write(Instant.EPOCH), name}));
    try {
      batches.batchUpdate(INSERT_MISSING, rows);
    } catch (DuplicateKeyException e) {
      rows.forEach(this::insertAlone);
    }
  }

  /** A row that cannot be inserted keeps no other from being there. */
  private void insertAlone(Object[] row) {
    try {
      batches.update(INSERT_MISSING, row);
    } catch (DuplicateKeyException e) {
      LOG.debug("event=host-inserted-elsewhere host={}", row[0]);
    }
  }

  @Override
  public Optional<RobotsFile> robots(String origin) {
    return jdbc.sql("select * from robots_file where origin = :origin")
        .param("origin", origin)
        .query(JdbcHostStates::file)
        .optional();
  }

  @Override
  public void keep(RobotsFile robots) {
    int known =
        write(
            "update robots_file set rules = :rules, valid_until = :until, address = :address, etag ="
                + " :etag, last_modified = :modified, failing_since = :since, failing_times ="
                + " :times, failing_reason = :reason, failing_status = :status where origin ="
                + " :origin",
            robots);
    if (known == 0) {
      try {
        write(
            "insert into robots_file (origin, rules, valid_until, address, etag, last_modified,"
                + " failing_since, failing_times, failing_reason, failing_status) values (:origin,"
                + " :rules, :until, :address, :etag, :modified, :since, :times, :reason, :status)",
            robots);
      } catch (DuplicateKeyException e) {
        // Another process read the same file at the same time.
        keep(robots);
      }
    }
  }

  private int write(String sql, RobotsFile robots) {
    Outage outage = robots.outage();
    return jdbc.sql(sql)
        .param("origin", robots.origin())
        .param("rules", robots.rules())
        .param("until", Times.write(robots.until()))
        .param("address", robots.address())
        .param("etag", robots.etag())
        .param("modified", robots.lastModified())
        .param("since", outage == null ? null : Times.write(outage.since()))
        .param("times", outage == null ? 0 : outage.times())
        .param("reason", outage == null ? null : outage.reason())
        .param("status", outage == null ? 0 : outage.status())
        .update();
  }

  @Override
  public void forget(Instant unusedSince) {
    OffsetDateTime time = Times.write(unusedSince);
    jdbc.sql("delete from host_state where latest < :time").param("time", time).update();
    jdbc.sql("delete from robots_file where valid_until < :time").param("time", time).update();
  }

  private static HostState host(ResultSet row, int number) throws SQLException {
    return new HostState(
        row.getString("name"),
        Times.readNullable(row, "last_request"),
        Times.readNullable(row, "quiet_until"),
        Refusals.read(row.getString("refusals")));
  }

  private static RobotsFile file(ResultSet row, int number) throws SQLException {
    return new RobotsFile(
        row.getString("origin"),
        row.getString("rules"),
        Times.read(row, "valid_until"),
        row.getString("address"),
        row.getString("etag"),
        row.getString("last_modified"),
        outage(row));
  }

  private static @Nullable Outage outage(ResultSet row) throws SQLException {
    Instant since = Times.readNullable(row, "failing_since");
    return since == null
        ? null
        : new Outage(
            since,
            row.getInt("failing_times"),
            String.valueOf(row.getString("failing_reason")),
            row.getInt("failing_status"));
  }
}
