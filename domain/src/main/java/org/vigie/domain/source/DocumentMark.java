package org.vigie.domain.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;

/**
 * What is remembered of one document of a source, so that it is never asked for in full without
 * need.
 *
 * @param etag the validator of the last answer, byte for byte as the server sent it; null when none
 * @param lastModified the date of the last answer, byte for byte as the server sent it; null when
 *     none
 * @param movedTo where the server says that it lives for good; null when it did not move
 * @param freshUntil until when the last answer holds, as the server says; null when it does not say
 */
public record DocumentMark(
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable CanonicalUrl movedTo,
    @Nullable Instant freshUntil) {
  /** Nothing is remembered. */
  public static final DocumentMark NONE = new DocumentMark(null, null, null, null);
}
