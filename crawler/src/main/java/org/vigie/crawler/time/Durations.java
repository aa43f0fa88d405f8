package org.vigie.crawler.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Compares and bounds lengths of time. */
public final class Durations {
  private static final int MOST_DOUBLINGS = 20;

  private Durations() {}

  /**
   * Returns the shorter of two.
   *
   * @param one one
   * @param other the other
   * @return the shorter
   */
  public static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /**
   * Returns the longer of two.
   *
   * @param one one
   * @param other the other
   * @return the longer
   */
  public static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * Returns the longer of those that are known.
   *
   * @param one one; null when unknown
   * @param other the other; null when unknown
   * @return the longer; null when both are unknown
   */
  public static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return max(one, other);
  }

  /**
   * Returns a wait that has become twice as long so many times.
   *
   * @param first the first wait, at most some days
   * @param times how often it was doubled, 0 or more
   * @param longest the longest wait, less than a million times the first
   * @return the wait, at most the longest
   */
  public static Duration doubled(Duration first, int times, Duration longest) {
    return min(first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS)), longest);
  }
}
