package org.vigie.crawler.forum;

import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a thread's pages was.
 *
 * @param version the version of the thread of which the end was read
 * @param end the last page that was read; null when none was
 * @param older the latest of the earlier pages that were not read; null when all were
 * @param newer the first of the later pages that were not read; null when all were
 */
record Place(String version, @Nullable String end, @Nullable String older, @Nullable String newer) {
  private static final String JOINT = " ";
  private static final int PARTS = 4;

  /** Reads what {@link #write} wrote; addresses hold no space. */
  static Place of(@Nullable String written) {
    String[] parts = written == null ? new String[0] : written.split(JOINT, -1);
    return parts.length == PARTS
        ? new Place(parts[0], part(parts[1]), part(parts[2]), part(parts[3]))
        : new Place("", null, null, null);
  }

  private static @Nullable String part(String part) {
    return part.isEmpty() ? null : part;
  }

  String write() {
    return String.join(JOINT, version, orEmpty(end), orEmpty(older), orEmpty(newer));
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** Whether all pages were read. */
  boolean complete() {
    return older == null && newer == null;
  }
}
