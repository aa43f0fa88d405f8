package org.vigie.domain.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery to one receiver, written in full, so that sending it again sends the same.
 *
 * @param id its identifier, from which the stable Message-ID is made
 * @param incident the incident that it tells of; null for a digest
 * @param receiver who is told
 * @param subject one line
 * @param text the plain text body
 * @param html the HTML body
 * @param createdAt when it was written
 */
public record Notification(
    UUID id,
    @Nullable IncidentId incident,
    Receiver receiver,
    String subject,
    String text,
    String html,
    Instant createdAt) {
  /** Checks that the subject is one line. */
  public Notification {
    if (subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a subject holds a control character");
    }
  }
}
