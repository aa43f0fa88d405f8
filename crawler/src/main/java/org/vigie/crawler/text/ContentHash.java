package org.vigie.crawler.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

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
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha.update((byte) (part == null ? 0 : 1));
        sha.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
