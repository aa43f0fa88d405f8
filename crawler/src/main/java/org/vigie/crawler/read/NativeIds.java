package org.vigie.crawler.read;

import org.vigie.crawler.text.ContentHash;
import org.vigie.crawler.text.SafeText;

/** Keeps the identifiers that feeds give within bounds: a cursor remembers thousands of them. */
final class NativeIds {
  /** Longer than any address that is used for one; what is longer is meant to hurt. */
  private static final int LONGEST = 1_000;

  private NativeIds() {}

  /** Returns the identifier itself, or a hash of one that is too long or cannot be shown. */
  static String bounded(String id) {
    boolean kept =
        id.length() <= LONGEST && !SafeText.isUnsafe(id) && id.chars().noneMatch(c -> c < ' ');
    return kept ? id : ContentHash.of(id, "", null);
  }
}
