package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/**
 * The sources that this process is reading, and until when each claim on them holds. A claim is
 * prolonged while its reading lasts. Safe for use by many threads.
 */
final class Claims {
  private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

  /** A claim is prolonged when this part of its lease is left. */
  private static final int LAST_PART = 3;

  private final SourceStates states;
  private final Duration lease;
  private final Map<SourceId, Claim> held = new ConcurrentHashMap<>();

  Claims(SourceStates states, Duration lease) {
    this.states = states;
    this.lease = lease;
  }

  /** The claim of one reading; the next reading of the same source has another. */
  static final class Claim {
    private final SourceState state;
    private volatile Instant until;
    private volatile boolean lost;

    private Claim(SourceState state, Instant until) {
      this.state = state;
      this.until = until;
    }

    SourceId source() {
      return state.source();
    }

    /** Whether another process may have read the source since, so that nothing is to be saved. */
    boolean isLost() {
      return lost;
    }

    /** How the source was when it was claimed. */
    SourceState state() {
      return state;
    }
  }

  /**
   * What a call claimed.
   *
   * @param any whether anything was due
   * @param begun what is to be read now; whatever else was due is being read by this process still
   */
  record Claimed(boolean any, List<Claim> begun) {}

  /** Claims sources that are due. */
  Claimed claim(int most, Instant now) {
    Set<SourceId> outlasting = sources(claim -> claim.lost || !claim.until.isAfter(now));
    List<SourceState> due = states.claimDue(most, now, lease);
    Instant until = now.plus(lease);
    List<Claim> begun = new ArrayList<>();
    for (SourceState state : due) {
      if (outlasting.contains(state.source())) {
        // Its reading goes on; that the claim is ours again keeps other processes away.
        renewed(state.source(), until);
      } else {
        Claim claim = new Claim(state, until);
        held.put(state.source(), claim);
        begun.add(claim);
      }
    }
    return new Claimed(!due.isEmpty(), begun);
  }

  /** Prolongs what would end soon; a claim that has ended is not prolonged but claimed anew. */
  void renew(Instant now) {
    Instant soon = now.plus(lease.dividedBy(LAST_PART));
    Set<SourceId> ending = sources(claim -> claim.until.isAfter(now) && !claim.until.isAfter(soon));
    if (ending.isEmpty()) {
      return;
    }
    Instant until = now.plus(lease);
    try {
      Set<SourceId> ours = states.renew(ending, until);
      ours.forEach(source -> renewed(source, until));
      ending.stream().filter(source -> !ours.contains(source)).forEach(this::lost);
    } catch (RuntimeException e) {
      LOG.warn("event=claims-not-renewed sources={} reason=\"{}\"", ending.size(), e.getMessage());
    }
  }

  private void lost(SourceId source) {
    Claim claim = held.get(source);
    if (claim != null) {
      claim.lost = true;
    }
  }

  private Set<SourceId> sources(Predicate<Claim> which) {
    return held.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void renewed(SourceId source, Instant until) {
    Claim claim = held.get(source);
    if (claim != null) {
      claim.until = until;
    }
  }

  /** Ends the claims of readings that are left as they are, without waiting for their leases. */
  void giveBack() {
    Set<SourceId> left = Set.copyOf(held.keySet());
    if (!left.isEmpty()) {
      giveBack(left);
    }
  }

  private void giveBack(Set<SourceId> left) {
    try {
      states.giveBack(left);
    } catch (RuntimeException e) {
      LOG.warn("event=claims-not-ended sources={} reason=\"{}\"", left.size(), e.getMessage());
    }
  }

  /** A source may have been claimed anew between the saving of its state and this. */
  void ended(Claim claim) {
    if (claim.lost) {
      // It may be ours again, but nothing was saved that would end it.
      giveBack(Set.of(claim.source()));
    }
    held.remove(claim.source(), claim);
  }

  boolean none() {
    return held.isEmpty();
  }
}
