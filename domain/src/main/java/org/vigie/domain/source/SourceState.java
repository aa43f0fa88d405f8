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
 * @param formerDue when it was to be read before somebody hastened it; null when nobody has since
 *     it was last read
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
    boolean paused,
    @Nullable Instant formerDue) {

  /**
   * What is known of the readings of a source that nobody has hastened.
   *
   * @param source the source
   * @param cursor how far it has been read
   * @param nextDue when it is to be read next
   * @param lastAttempt when it was last tried; null when never
   * @param lastSuccess when it was last read without failure; null when never
   * @param failures failures in a row, 0 or more
   * @param failure why the last attempt failed; null when it did not
   * @param pulse the source's own rhythm
   * @param paused true while a person has paused it
   */
  public SourceState(
      SourceId source,
      SourceCursor cursor,
      Instant nextDue,
      @Nullable Instant lastAttempt,
      @Nullable Instant lastSuccess,
      int failures,
      @Nullable Failure failure,
      SourcePulse pulse,
      boolean paused) {
    this(source, cursor, nextDue, lastAttempt, lastSuccess, failures, failure, pulse, paused, null);
  }

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
   * The same state, due at another time.
   *
   * @param due when it is to be read next
   * @return the changed state
   */
  public SourceState dueAt(Instant due) {
    return with(cursor, due, paused, formerDue);
  }

  /**
   * The same state, due sooner because somebody asks for it.
   *
   * @param due when it is to be read next
   * @return the changed state, which remembers when it was to be read before
   */
  public SourceState hastened(Instant due) {
    return with(cursor, due, paused, formerDue == null ? nextDue : formerDue);
  }

  /**
   * The same state with another cursor.
   *
   * @param next how far the source has been read
   * @return the changed state
   */
  public SourceState with(SourceCursor next) {
    return with(next, nextDue, paused, formerDue);
  }

  /**
   * The same state, paused or going on.
   *
   * @param pause true while a person has paused it
   * @return the changed state
   */
  public SourceState withPaused(boolean pause) {
    return with(cursor, nextDue, pause, formerDue);
  }

  private SourceState with(
      SourceCursor next, Instant due, boolean pause, @Nullable Instant former) {
    return new SourceState(
        source, next, due, lastAttempt, lastSuccess, failures, failure, pulse, pause, former);
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
