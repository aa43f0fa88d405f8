package org.vigie.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification on its way.
 *
 * @param notification what to send
 * @param state where it stands
 * @param attempts how often it was tried, 0 or more
 * @param nextTry when it is to be tried next
 * @param lastError why the last try failed; null when none did
 * @param sentAt when it was accepted by the mail server; null before
 */
public record OutboxEntry(
    Notification notification,
    State state,
    int attempts,
    Instant nextTry,
    @Nullable String lastError,
    @Nullable Instant sentAt) {
  /** Where a notification stands. */
  public enum State {
    /** To be sent, or sent again. */
    PENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Refused for good; a person must look. */
    FAILED
  }
}
