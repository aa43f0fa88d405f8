package org.vigie.crawler.sitemap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.Sha256;

/**
 * The versions of pages that were dealt with, whatever came of it; eight bytes each, since there
 * are many. Used by one thread.
 */
final class Handled {
  /** When as many were dealt with, only pages changed from then on are read. */
  static final int MOST = 100_000;

  private static final int BYTES = 8;

  private final SequencedSet<Long> marks = new LinkedHashSet<>();
  private @Nullable Instant fullSince;

  Handled(String note, String fullSince) {
    this.fullSince = fullSince.isEmpty() ? null : Instant.parse(fullSince);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(note));
      while (bytes.remaining() >= BYTES) {
        marks.add(bytes.getLong());
      }
    } catch (IllegalArgumentException e) {
      // Not a note of ours; at worst pages are read again, conditionally.
      marks.clear();
    }
  }

  /** Whether the page is as it was, or too old to be read any more. */
  boolean has(Listed page) {
    if (marks.contains(mark(page))) {
      return true;
    }
    Instant modified = page.modified();
    return fullSince != null && (modified == null || modified.isBefore(fullSince));
  }

  void add(Listed page, Instant now) {
    marks.addLast(mark(page));
    if (marks.size() > MOST) {
      marks.removeFirst();
      fullSince = fullSince == null ? now : fullSince;
    }
  }

  private static long mark(Listed page) {
    String version = page.url() + "\n" + Moments.text(page.modified());
    byte[] bytes = version.getBytes(StandardCharsets.UTF_8);
    return HexFormat.fromHexDigitsToLong(Sha256.hex(BYTES, bytes));
  }

  String note() {
    ByteBuffer bytes = ByteBuffer.allocate(marks.size() * BYTES);
    marks.forEach(bytes::putLong);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  String fullSince() {
    return fullSince == null ? "" : fullSince.toString();
  }
}
