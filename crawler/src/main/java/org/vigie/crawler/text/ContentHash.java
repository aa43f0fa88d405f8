package org.vigie.crawler.text;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.Sha256;

/** Tells two versions of a content apart. */
public final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  /**
   * Hashes the parts of a content, in order.
   *
   * @param parts the parts; an absent part is null and differs from an empty one
   * @return the first 128 bits of SHA-256, as 32 lower-case hexadecimal digits
   */
  public static String of(@Nullable String... parts) {
    StringBuilder content = new StringBuilder();
    for (String part : parts) {
      content.append(part == null ? '\0' : '\1').append(part == null ? "" : part).append('\0');
    }
    return Sha256.hex(BYTES, content.toString().getBytes(StandardCharsets.UTF_8));
  }
}
