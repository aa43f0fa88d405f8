package org.vigie.app.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceState;

/**
 * Saves states, those of many threads in one transaction. What a source has seen is by far the
 * largest part of its state, so it is written only when a reading changed it. Safe for use by many
 * threads.
 */
final class SourceWriter {
  private static final Logger LOG = LoggerFactory.getLogger(SourceWriter.class);

  private static final String LIGHT =
      "documents = ?, next_due = ?, last_attempt = ?, last_success = ?, failures = ?,"
          + " last_reason = ?, last_detail = ?, own_interval = ?, per_day = ?, observed_since = ?,"
          + " last_news = ?, longest_gap = ?, former_due = ?";
  private static final String WRITE_LIGHT =
      "update source_state set " + LIGHT + " where source = ?";
  private static final String WRITE_WHOLE =
      "update source_state set " + LIGHT + ", seen = ?, notes = ? where source = ?";

  /** States of one transaction, more than are usually saved at once. */
  private static final int GROUP = 256;

  /** Claimed cursors that are remembered, more than are usually under way. */
  private static final int MOST_CLAIMED = 4_096;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final String owner;
  private final Set<SourceId> held = ConcurrentHashMap.newKeySet();
  private final GroupCommit<Change> saves = new GroupCommit<>(GROUP, this::commit);
  private final Map<SourceId, SourceCursor> claimed =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SourceId, SourceCursor> eldest) {
              return size() > MOST_CLAIMED;
            }
          });

  /**
   * Makes it.
   *
   * @param owner whose claims are ours
   */
  SourceWriter(JdbcTemplate jdbc, TransactionTemplate transactions, String owner) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.owner = owner;
  }

  /**
   * A state to save.
   *
   * @param whole whether more than its light part differs from what is kept
   * @param held whether the source was claimed for it
   */
  private record Change(SourceState state, boolean whole, boolean held) {}

  /** Remembers what is kept of a source while it is being read. */
  void remember(SourceState state) {
    held.add(state.source());
    // The start may stand for a row that could not be read, which must be written again.
    if (!state.cursor().equals(SourceCursor.START)) {
      claimed.put(state.source(), state.cursor());
    }
  }

  /** Saves a state and ends its claim; returns when that is committed. */
  void save(SourceState state) {
    SourceCursor kept = claimed.remove(state.source());
    boolean same =
        kept != null
            && inOrder(kept.seen()).equals(inOrder(state.cursor().seen()))
            && kept.notes().equals(state.cursor().notes());
    saves.add(new Change(state, !same, held.remove(state.source())));
  }

  /** What was seen is forgotten from its beginning on, so its order is a part of it. */
  private static List<Map.Entry<String, String>> inOrder(Map<String, String> seen) {
    return List.copyOf(seen.entrySet());
  }

  private void commit(List<Change> changes) {
    // One order for all processes, so that none waits for another in a circle.
    List<Change> ordered =
        changes.stream().sorted(Comparator.comparing(change -> change.state().source())).toList();
    transactions.executeWithoutResult(_ -> {
      List<Change> ours = claimsEnded(ordered);
      write(WRITE_LIGHT, states(ours, false), SourceRows::setLight);
      write(WRITE_WHOLE, states(ours, true), SourceRows::setWhole);
    });
  }

  /** Ends claims; returns the changes without those whose claim another process has taken over. */
  private List<Change> claimsEnded(List<Change> changes) {
    int[][] ended =
        jdbc.batchUpdate(
            "delete from source_lease where source = ? and owner = ?",
            changes,
            GROUP,
            (statement, change) -> {
              statement.setString(1, change.state().source().value());
              statement.setString(2, owner);
            });
    int[] counts = Arrays.stream(ended).flatMapToInt(Arrays::stream).toArray();
    List<Change> ours = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Change change = changes.get(i);
      if (change.held() && counts[i] == 0) {
        LOG.warn("event=claim-lost source={}", change.state().source());
      } else {
        ours.add(change);
      }
    }
    return ours;
  }

  private static List<SourceState> states(List<Change> changes, boolean whole) {
    return changes.stream().filter(c -> c.whole() == whole).map(Change::state).toList();
  }

  private void write(
      String sql, List<SourceState> states, ParameterizedPreparedStatementSetter<SourceState> set) {
    if (!states.isEmpty()) {
      jdbc.batchUpdate(sql, states, GROUP, set);
    }
  }
}
