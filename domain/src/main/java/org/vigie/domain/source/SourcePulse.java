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
 */
public record SourcePulse(
    @Nullable Duration interval,
    double perDay,
    @Nullable Instant observedSince,
    @Nullable Instant lastNews) {
  /**
   * How long the long run is: the rate is an average over the past in which what is this old counts
   * by 1/e, so that a source that falls silent for t days has a rate that fades by exp(−t/14).
   */
  public static final Duration MEMORY = Duration.ofDays(14);

  /** Nothing was observed yet. */
  public static final SourcePulse UNKNOWN = new SourcePulse(null, 0, null, null);
}
