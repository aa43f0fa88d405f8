package org.vigie.alerts.notify;

import java.time.Duration;

/** How long to wait before a failed mail is tried again: 30 s, doubling, at most an hour. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 7;

  private Backoff() {}

  /** Returns the wait after a number of earlier failures, 0 or more. */
  static Duration after(int failures) {
    Duration wait = FIRST.multipliedBy(1L << Math.clamp(failures, 0, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
