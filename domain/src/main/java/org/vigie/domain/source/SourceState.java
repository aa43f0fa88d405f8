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
 * @param failure why the last attempt failed; null when it did not
 * @param pulse the source's own rhythm
 * @param paused true while a person has paused it; see {@link SourceStates#pause}
 */
public record SourceState(
    SourceId source,
    SourceCursor cursor,
    Instant nextDue,
    @Nullable Instant lastAttempt,
    @Nullable Instant lastSuccess,
    int failures,
    @Nullable Failure failure,
    SourcePulse pulse,
    boolean paused) {

  /**
   * Why an attempt failed.
   *
   * @param reason a metric label such as "timeout"
   * @param detail more for a person; empty when there is no more
   */
  public record Failure(String reason, String detail) {}

  /**
   * The state of a source that was never read.
   *
   * @param source the source
   * @param nextDue when it is to be read first
   * @return a state without any attempt
   */
  public static SourceState initial(SourceId source, Instant nextDue) {
    return new SourceState(
        source, SourceCursor.START, nextDue, null, null, 0, null, SourcePulse.UNKNOWN, false);
  }

  /**
   * Replaces the cursor, as for a display that needs none of its weight.
   *
   * @param other the new cursor
   * @return the same state with another cursor
   */
  public SourceState withCursor(SourceCursor other) {
    return new SourceState(
        source, other, nextDue, lastAttempt, lastSuccess, failures, failure, pulse, paused);
  }

  /**
   * Returns why the last attempt failed, as a metric label.
   *
   * @return the label, such as "timeout"; null when it did not fail
   */
  public @Nullable String lastReason() {
    return failure == null ? null : failure.reason();
  }
}
