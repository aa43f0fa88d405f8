package org.vigie.app.state;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/**
 * Source states in a table, and the claims on them in another, whose primary key lets each source
 * be claimed by one process only.
 */
final class JdbcSourceStates implements SourceStates {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcSourceStates.class);

  /** Processes that claim the same sources at the same time make way this often. */
  private static final int TRIES = 5;

  private static final int BATCH = 1_000;

  private static final String LIGHT_COLUMNS =
      "source, next_due, last_attempt, last_success, failures, last_reason, last_detail,"
          + " own_interval, per_day, observed_since, last_news, longest_gap, paused, former_due";

  /** The order names every column of the index before the time, so that nothing is sorted. */
  private static final String PICK =
      "select source from source_state where configured = true and paused = false and next_due <="
          + " :now order by configured, paused, next_due limit :limit";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transactions;
  private final SourceWriter writer;
  private final String owner = UUID.randomUUID().toString();
  private final ReentrantLock claiming = new ReentrantLock();

  JdbcSourceStates(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transactions = transactions;
    this.writer = new SourceWriter(batches, transactions, owner);
  }

  @Override
  public void register(Collection<SourceId> configured, Instant now) {
    transactions.executeWithoutResult(_ -> {
      Map<String, Boolean> known = new HashMap<>();
      batches.query(
          "select source, configured from source_state",
          row -> {
            known.put(row.getString(1), row.getBoolean(2));
          });
      List<String> wanted = configured.stream().map(SourceId::value).distinct().sorted().toList();
      insert(wanted.stream().filter(id -> !known.containsKey(id)).toList(), now);
      configure(true, wanted.stream().filter(id -> Boolean.FALSE.equals(known.get(id))).toList());
      wanted.forEach(known::remove);
      configure(false, known.keySet().stream().filter(known::get).sorted().toList());
    });
  }

  private void insert(List<String> ids, Instant now) {
    batches.batchUpdate(
        "insert into source_state (source, configured, seen, next_due, failures) values (?, true,"
            + " '{}', ?, 0)",
        ids,
        BATCH,
        (statement, id) -> {
          statement.setString(1, id);
          statement.setObject(2, Times.write(now));
        });
  }

  private void configure(boolean configured, List<String> ids) {
    batches.batchUpdate(
        "update source_state set configured = ? where source = ?",
        ids,
        BATCH,
        (statement, id) -> {
          statement.setBoolean(1, configured);
          statement.setString(2, id);
        });
  }

  @Override
  public List<SourceState> claimDue(int limit, Instant now, Duration lease) {
    claiming.lock();
    try {
      return claim(limit, now, lease);
    } finally {
      claiming.unlock();
    }
  }

  private List<SourceState> claim(int limit, Instant now, Duration lease) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        List<SourceState> states = transactions.execute(_ -> tryClaim(limit, now, lease));
        states.forEach(writer::remember);
        return states;
      } catch (DuplicateKeyException | ConcurrencyFailureException e) {
        LOG.debug("event=claim-contested reason=\"{}\"", e.getMessage());
      }
    }
    return List.of();
  }

  private List<SourceState> tryClaim(int limit, Instant now, Duration lease) {
    jdbc.sql("delete from source_lease where lease_until <= :now")
        .param("now", Times.write(now))
        .update();
    List<String> picked = pick(limit, now);
    batches.batchUpdate(
        "insert into source_lease (source, lease_until, owner) values (?, ?, ?)",
        picked.stream().sorted().toList(),
        BATCH,
        (statement, id) -> {
          statement.setString(1, id);
          statement.setObject(2, Times.write(now.plus(lease)));
          statement.setString(3, owner);
        });
    List<SourceState> due = stillDue(picked, now);
    Set<SourceId> claimed = due.stream().map(SourceState::source).collect(Collectors.toSet());
    giveBack(
        picked.stream().map(SourceId::new).filter(source -> !claimed.contains(source)).toList());
    return due;
  }

  /** Few sources are under way at a time: leaving them out here is cheaper than a join. */
  private List<String> pick(int limit, Instant now) {
    Set<String> taken =
        jdbc.sql("select source from source_lease").query(JdbcSourceStates::id).set();
    return jdbc
        .sql(PICK)
        .param("now", Times.write(now))
        .param("limit", limit + taken.size())
        .query(JdbcSourceStates::id)
        .stream()
        .filter(id -> !taken.contains(id))
        .limit(limit)
        .toList();
  }

  private static String id(ResultSet row, int number) throws SQLException {
    return row.getString("source");
  }

  /** Another process may have read a source, and ended its claim, since it was picked. */
  private List<SourceState> stillDue(List<String> picked, Instant now) {
    List<SourceState> states = picked.isEmpty() ? List.of() : load(picked);
    return states.stream()
        .filter(state -> !state.nextDue().isAfter(now))
        .sorted(Comparator.comparing(SourceState::nextDue))
        .toList();
  }

  private List<SourceState> load(List<String> ids) {
    return batches.query(
        connection -> {
          Array array = connection.createArrayOf("varchar", ids.toArray());
          var statement =
              connection.prepareStatement("select * from source_state where source = any (?)");
          statement.setArray(1, array);
          return statement;
        },
        SourceRows::read);
  }

  @Override
  public Set<SourceId> renew(Collection<SourceId> sources, Instant until) {
    List<String> ids = inOrder(sources);
    int[][] renewed =
        batches.batchUpdate(
            "update source_lease set lease_until = ? where source = ? and owner = ?",
            ids,
            BATCH,
            (statement, id) -> {
              statement.setObject(1, Times.write(until));
              statement.setString(2, id);
              statement.setString(3, owner);
            });
    int[] counts = Arrays.stream(renewed).flatMapToInt(Arrays::stream).toArray();
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] > 0)
        .mapToObj(i -> new SourceId(ids.get(i)))
        .collect(Collectors.toSet());
  }

  @Override
  public void giveBack(Collection<SourceId> sources) {
    batches.batchUpdate(
        "delete from source_lease where source = ? and owner = ?",
        inOrder(sources),
        BATCH,
        (statement, id) -> {
          statement.setString(1, id);
          statement.setString(2, owner);
        });
  }

  /** One order for all processes, so that none waits for another in a circle. */
  private static List<String> inOrder(Collection<SourceId> sources) {
    return sources.stream().map(SourceId::value).sorted().toList();
  }

  @Override
  public void save(SourceState state) {
    writer.save(state);
  }

  @Override
  public Optional<SourceState> find(SourceId source) {
    return jdbc.sql("select * from source_state where source = :source")
        .param("source", source.value())
        .query(SourceRows::read)
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
    jdbc.sql(
            "update source_state set former_due = coalesce(former_due, next_due), next_due = :now"
                + " where source = :source and next_due > :now")
        .param("now", Times.write(now))
        .param("source", source.value())
        .update();
  }

  @Override
  public List<SourceState> page(@Nullable SourceId after, int limit) {
    return jdbc.sql(
            "select "
                + LIGHT_COLUMNS
                + ", documents, notes from source_state where configured and source > :after order"
                + " by source limit :limit")
        .param("after", after == null ? "" : after.value())
        .param("limit", limit)
        .query(SourceRows::readWithoutSeen)
        .list();
  }

  /** Filters and sorts here: a database would follow an index to every single row. */
  @Override
  public List<SourceState> all() {
    Stream<Optional<SourceState>> rows =
        jdbc
            .sql("select " + LIGHT_COLUMNS + ", configured from source_state")
            .query(JdbcSourceStates::configured)
            .stream();
    try (rows) {
      return rows.flatMap(Optional::stream)
          .sorted(Comparator.comparing(SourceState::source))
          .toList();
    }
  }

  private static Optional<SourceState> configured(ResultSet row, int number) throws SQLException {
    return row.getBoolean("configured")
        ? Optional.of(SourceRows.readWithoutCursor(row, number))
        : Optional.empty();
  }
}
