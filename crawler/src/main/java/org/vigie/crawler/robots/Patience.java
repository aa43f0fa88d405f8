package org.vigie.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.source.HostState;
import org.vigie.domain.source.HostState.Refusal;

/**
 * What a refusal, or an answer, makes of the state of a host or of a registered domain. A refusal
 * is about one address; only when several addresses in a row refuse, the whole host is left alone.
 */
final class Patience {
  /** Addresses of a host (or hosts of a domain) that refuse in a row before all of it is quiet. */
  static final int IN_ROW = 3;

  /** When a server does not say for how long: this long first, and twice as long each time. */
  static final Duration FIRST = Duration.ofMinutes(10);

  static final Duration LONGEST_UNTOLD = Duration.ofHours(24);

  private static final int MOST_REMEMBERED = 64;

  private Patience() {}

  /** The state after a refusal by one address (or by one host of a domain). */
  static HostState refused(
      HostState state, String subject, @Nullable Duration retryAfter, Instant now) {
    SequencedMap<String, Refusal> refusals = current(state, now);
    Refusal before = refusals.get(subject);
    int times = before == null ? 1 : before.times() + 1;
    Instant until = now.plus(retryAfter == null ? untold(times) : retryAfter);
    refusals.putLast(subject, new Refusal(until, times, true));
    while (refusals.size() > MOST_REMEMBERED) {
      refusals.pollFirstEntry();
    }
    boolean wide = refusals.values().stream().filter(Refusal::inRow).count() >= IN_ROW;
    return new HostState(
        state.name(), state.lastRequest(), wide ? until : state.quietUntil(), refusals);
  }

  private static Duration untold(int times) {
    return Durations.doubled(FIRST, times - 1, LONGEST_UNTOLD);
  }

  /** The state after an address (or a host of a domain) answered as it should. */
  static HostState answered(HostState state, String subject, Instant now) {
    SequencedMap<String, Refusal> refusals = current(state, now);
    refusals.remove(subject);
    refusals.replaceAll((_, refusal) -> new Refusal(refusal.until(), refusal.times(), false));
    return new HostState(state.name(), state.lastRequest(), null, refusals);
  }

  /** Whether an answer would change anything. */
  static boolean concerns(HostState state) {
    return state.quietUntil() != null || !state.refusals().isEmpty();
  }

  /** Until when an address is not asked for; null when it may be asked. */
  static @Nullable Instant quiet(HostState state, String subject, Instant now) {
    Refusal refusal = state.refusals().get(subject);
    Instant until = refusal == null ? null : refusal.until();
    Instant all = state.quietUntil();
    Instant later = until == null || (all != null && all.isAfter(until)) ? all : until;
    return later == null || !later.isAfter(now) ? null : later;
  }

  /** Refusals that count still: in a row, not over, or over for less than they could double. */
  private static SequencedMap<String, Refusal> current(HostState state, Instant now) {
    SequencedMap<String, Refusal> refusals = new LinkedHashMap<>(state.refusals());
    for (Map.Entry<String, Refusal> entry : state.refusals().entrySet()) {
      Refusal refusal = entry.getValue();
      if (!refusal.inRow() && refusal.until().plus(LONGEST_UNTOLD).isBefore(now)) {
        refusals.remove(entry.getKey());
      }
    }
    return refusals;
  }
}
