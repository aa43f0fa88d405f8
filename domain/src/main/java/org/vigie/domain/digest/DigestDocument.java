package org.vigie.domain.digest;

import java.time.Instant;
import org.vigie.domain.post.Language;

/**
 * A digest as it was written and sent.
 *
 * @param week the week
 * @param language {@link Language#FRENCH} or {@link Language#ENGLISH}
 * @param generatedAt when it was written
 * @param subject its title
 * @param text the plain text
 * @param html the HTML
 */
public record DigestDocument(
    DigestWeek week,
    Language language,
    Instant generatedAt,
    String subject,
    String text,
    String html) {}
