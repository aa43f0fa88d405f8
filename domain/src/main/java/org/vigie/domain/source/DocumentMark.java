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
 * @param givenBy the address that gave the validators, and the only one that they are sent to; null
 *     when it is the document's own, or the one that it moved to
 * @param hop where a redirect led that had to wait for its turn, and where the next reading begins;
 *     null when none waits
 * @param unreadable why the last body could not be read, as a metric label: while the document does
 *     not change, that is so still; null when it could be read
 */
public record DocumentMark(
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable CanonicalUrl movedTo,
    @Nullable Instant freshUntil,
    @Nullable CanonicalUrl givenBy,
    @Nullable Hop hop,
    @Nullable String unreadable) {
  /** Nothing is remembered. */
  public static final DocumentMark NONE = new DocumentMark(null, null, null, null);

  /**
   * A redirect that could not be followed at once.
   *
   * @param to where it leads
   * @param forGood whether the server says that the document lives there for good
   */
  public record Hop(CanonicalUrl to, boolean forGood) {}

  /**
   * A document whose validators were given by its own address, or by the one that it moved to.
   *
   * @param etag the validator of the last answer; null when none
   * @param lastModified the date of the last answer; null when none
   * @param movedTo where it lives for good; null when it did not move
   * @param freshUntil until when the last answer holds; null when the server does not say
   */
  public DocumentMark(
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable CanonicalUrl movedTo,
      @Nullable Instant freshUntil) {
    this(etag, lastModified, movedTo, freshUntil, null, null, null);
  }

  /**
   * The same document with another redirect that waits.
   *
   * @param next the redirect; null for none
   * @return the changed mark
   */
  public DocumentMark with(@Nullable Hop next) {
    return new DocumentMark(etag, lastModified, movedTo, freshUntil, givenBy, next, unreadable);
  }

  /**
   * The same document whose last body could not be read.
   *
   * @param why the reason, as a metric label
   * @return the changed mark
   */
  public DocumentMark withUnreadable(String why) {
    return new DocumentMark(etag, lastModified, movedTo, freshUntil, givenBy, hop, why);
  }

  /**
   * Tells whether there is anything in it that the next request would miss.
   *
   * @param now the present
   * @return false when the mark may be forgotten without harm
   */
  public boolean matters(Instant now) {
    return !NONE.equals(new DocumentMark(etag, lastModified, movedTo, null, null, hop, unreadable))
        || (freshUntil != null && freshUntil.isAfter(now));
  }
}
