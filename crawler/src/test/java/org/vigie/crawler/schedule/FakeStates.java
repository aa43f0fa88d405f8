package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/** Remembers states in memory. */
final class FakeStates implements SourceStates {
  private final Map<SourceId, SourceState> states = new HashMap<>();
  private final Map<SourceId, Instant> leases = new HashMap<>();

  @Override
  public synchronized void register(Collection<SourceId> configured, Instant now) {
    configured.forEach(id -> states.putIfAbsent(id, SourceState.initial(id, now)));
  }

  @Override
  public synchronized List<SourceState> claimDue(int limit, Instant now, Duration lease) {
    List<SourceState> due =
        states.values().stream()
            .filter(state -> !state.nextDue().isAfter(now))
            .filter(state -> !leases.getOrDefault(state.source(), Instant.MIN).isAfter(now))
            .sorted(Comparator.comparing(SourceState::nextDue))
            .limit(limit)
            .toList();
    due.forEach(state -> leases.put(state.source(), now.plus(lease)));
    return due;
  }

  @Override
  public synchronized void save(SourceState state) {
    states.put(state.source(), state);
    leases.remove(state.source());
  }

  @Override
  public synchronized List<SourceState> all() {
    return states.values().stream().sorted(Comparator.comparing(SourceState::source)).toList();
  }

  synchronized SourceState of(SourceId id) {
    return states.get(id);
  }
}
