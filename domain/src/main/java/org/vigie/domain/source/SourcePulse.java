package org.vigie.domain.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source's own rhythm, as it was observed.
 *
 * @param interval the time between two readings that this rhythm calls for; null before anything
 *     was observed
 * @param perDay posts a day in the long run, 0 or more; see {@link #MEMORY}
 * @param observedSince since when posts are counted; null before the first reading
 * @param lastNews when a reading last brought something new; null when never
 * @param longestGap the longest stretch between two occasions on which there was news, weekends
 *     left out; an old one fades as the rate does; see {@link #longestGap(Duration, Instant,
 *     Instant)}
 */
public record SourcePulse(
    @Nullable Duration interval,
    double perDay,
    @Nullable Instant observedSince,
    @Nullable Instant lastNews,
    Duration longestGap) {
  /**
   * How long the long run is: the rate is an average over the past in which what is this old counts
   * by 1/e, so that a source that falls silent for t days has a rate that fades by exp(−t/14).
   */
  public static final Duration MEMORY = Duration.ofDays(14);

  /** Nothing was observed yet. */
  public static final SourcePulse UNKNOWN = new SourcePulse(null, 0, null, null);

  /** An archive whose entries lie years apart tells nothing of today. */
  private static final Duration LONGEST = MEMORY.multipliedBy(2);

  /**
   * A rhythm without a gap worth mention.
   *
   * @param interval the time between two readings that this rhythm calls for; null before anything
   *     was observed
   * @param perDay posts a day in the long run, 0 or more
   * @param observedSince since when posts are counted; null before the first reading
   * @param lastNews when a reading last brought something new; null when never
   */
  public SourcePulse(
      @Nullable Duration interval,
      double perDay,
      @Nullable Instant observedSince,
      @Nullable Instant lastNews) {
    this(interval, perDay, observedSince, lastNews, Duration.ZERO);
  }

  /**
   * The longest gap to remember after one more.
   *
   * @param before the longest gap before
   * @param from when there was news before
   * @param to when there was news again
   * @return the longer of the gap between the two, weekends left out and four weeks at most, and
   *     what is left of the one before
   */
  public static Duration longestGap(Duration before, Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return before;
    }
    double passed = (double) Duration.between(from, to).toMillis() / MEMORY.toMillis();
    Duration faded = Duration.ofMillis(Math.round(before.toMillis() * Math.exp(-passed)));
    Duration gap = Silence.weekdays(from, to);
    Duration bounded = gap.compareTo(LONGEST) > 0 ? LONGEST : gap;
    return bounded.compareTo(faded) > 0 ? bounded : faded;
  }
}
