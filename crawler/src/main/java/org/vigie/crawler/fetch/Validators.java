package org.vigie.crawler.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What makes a request conditional, byte for byte as the server sent it and never invented.
 *
 * @param etag the ETag; null when there was none
 * @param lastModified the Last-Modified; null when there was none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing to compare with. */
  public static final Validators NONE = new Validators(null, null);

  private static final int LONGEST = 1_024;

  /** Drops what could not be sent back byte for byte. */
  public Validators {
    etag = faithful(etag);
    lastModified = faithful(lastModified);
  }

  /**
   * What is known after a 304: it may bring a newer validator, and what it does not bring stays.
   *
   * @param before what was known before it
   * @return these validators, filled up with the former ones
   */
  public Validators over(Validators before) {
    return new Validators(
        etag == null ? before.etag : etag,
        lastModified == null ? before.lastModified : lastModified);
  }

  private static @Nullable String faithful(@Nullable String value) {
    boolean lost =
        value == null
            || value.isEmpty()
            || value.length() > LONGEST
            || value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F || c == 0xFFFD);
    return lost ? null : value;
  }

  /**
   * Tells whether there is anything to compare with.
   *
   * @return true when at least one validator is known
   */
  public boolean known() {
    return etag != null || lastModified != null;
  }
}
