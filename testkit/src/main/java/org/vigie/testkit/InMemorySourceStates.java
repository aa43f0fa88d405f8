package org.vigie.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/** Source states in memory. */
public final class InMemorySourceStates implements SourceStates {
  private final Map<SourceId, SourceState> states = new TreeMap<>();
  private final Map<SourceId, Instant> leases = new HashMap<>();
  private Set<SourceId> known = Set.of();

  /** Starts empty. */
  public InMemorySourceStates() {}

  @Override
  public synchronized void register(Collection<SourceId> configured, Instant now) {
    known = new HashSet<>(configured);
    for (SourceId id : configured) {
      states.putIfAbsent(id, SourceState.initial(id, now));
    }
  }

  @Override
  public synchronized List<SourceState> claimDue(int limit, Instant now, Duration lease) {
    List<SourceState> due =
        states.values().stream()
            .filter(state -> known.contains(state.source()))
            .filter(state -> !state.paused() && !state.nextDue().isAfter(now))
            .filter(state -> !leases.getOrDefault(state.source(), Instant.MIN).isAfter(now))
            .sorted(Comparator.comparing(SourceState::nextDue))
            .limit(limit)
            .toList();
    due.forEach(state -> leases.put(state.source(), now.plus(lease)));
    return due;
  }

  @Override
  public synchronized Set<SourceId> renew(Collection<SourceId> sources, Instant until) {
    Set<SourceId> held = new HashSet<>(sources);
    held.retainAll(leases.keySet());
    held.forEach(source -> leases.put(source, until));
    return held;
  }

  @Override
  public synchronized void giveBack(Collection<SourceId> sources) {
    leases.keySet().removeAll(sources);
  }

  @Override
  public synchronized void save(SourceState state) {
    SourceState before = states.get(state.source());
    states.put(state.source(), before == null ? state : state.withPaused(before.paused()));
    leases.remove(state.source());
  }

  @Override
  public synchronized Optional<SourceState> find(SourceId source) {
    return Optional.ofNullable(states.get(source));
  }

  @Override
  public synchronized void pause(SourceId source, boolean paused) {
    states.computeIfPresent(source, (_, state) -> state.withPaused(paused));
  }

  @Override
  public synchronized void hasten(SourceId source, Instant now) {
    states.computeIfPresent(
        source, (_, state) -> state.nextDue().isAfter(now) ? state.hastened(now) : state);
  }

  @Override
  public synchronized List<SourceState> page(@Nullable SourceId after, int limit) {
    return states.values().stream()
        .filter(state -> after == null || state.source().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<SourceState> all() {
    return List.copyOf(states.values());
  }
}
