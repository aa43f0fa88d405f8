package org.vigie.domain.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.SourceId;

/**
 * What is known of a source's readings.
 *
 * @param source the source
 * @param cursor how far it has been read
 * @param nextDue when it is to be read next
 * @param lastAttempt when it was last tried; null when never
 * @param lastSuccess when it was last read without failure; null when never
 * @param failures failures in a row, 0 or more
 * @param lastReason why the last attempt failed, as a metric label such as "timeout"; null when it
 *     did not
 */
public record SourceState(
    SourceId source,
    SourceCursor cursor,
    Instant nextDue,
    @Nullable Instant lastAttempt,
    @Nullable Instant lastSuccess,
    int failures,
    @Nullable String lastReason) {

  /**
   * The state of a source that was never read.
   *
   * @param source the source
   * @param nextDue when it is to be read first
   * @return a state without any attempt
   */
  public static SourceState initial(SourceId source, Instant nextDue) {
    return new SourceState(source, SourceCursor.START, nextDue, null, null, 0, null);
  }
}
