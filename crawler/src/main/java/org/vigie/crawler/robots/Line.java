package org.vigie.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a slow host somewhere else: each is promised a time, in the order of arrival,
 * so that none is overtaken for ever. Used by one thread at a time.
 */
final class Line {
  /** Who comes no more than this after the promised time has its turn first. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private static final Duration FORGOTTEN = Duration.ofMinutes(15);

  private final SequencedMap<String, Instant> promised = new LinkedHashMap<>();

  /** Whether nobody else is to go first. */
  boolean mayGo(String who, Instant now) {
    promised.values().removeIf(time -> time.plus(FORGOTTEN).isBefore(now));
    Instant mine = promised.get(who);
    return promised.entrySet().stream()
        .filter(other -> !other.getKey().equals(who))
        .map(other -> other.getValue())
        .noneMatch(time -> isBefore(time, mine) && expected(time, now));
  }

  private static boolean isBefore(Instant time, @Nullable Instant mine) {
    return mine == null || time.isBefore(mine);
  }

  private static boolean expected(Instant time, Instant now) {
    return !time.isAfter(now) && !time.plus(LATE).isBefore(now);
  }

  /** Promises a time at which the host is free. */
  Instant promise(String who, Instant free, Duration pause) {
    Instant mine = promised.get(who);
    if (mine != null && !mine.isBefore(free)) {
      return mine;
    }
    Instant time = free;
    for (Instant other : promised.values()) {
      time = other.plus(pause).isAfter(time) ? other.plus(pause) : time;
    }
    promised.remove(who);
    promised.putLast(who, time);
    return time;
  }

  /** Strikes off who has had a turn. */
  void served(String who) {
    promised.remove(who);
  }

  boolean isEmpty() {
    return promised.isEmpty();
  }
}
