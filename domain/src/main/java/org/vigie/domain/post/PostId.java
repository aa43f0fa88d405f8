package org.vigie.domain.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Identifies a {@link Post} for ever: derived from its source and from the identifier that the
 * source gave it, so reading the same post twice changes nothing.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record PostId(String value) implements Comparable<PostId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;

  /** Checks the form. */
  public PostId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("post id \"" + value + "\" is not 32 hexadecimal digits");
    }
  }

  /**
   * Derives the identifier of a post.
   *
   * @param source the source that published it
   * @param nativeId the identifier that the source gave it, never empty
   * @return the first 128 bits of SHA-256 over both
   */
  public static PostId of(SourceId source, String nativeId) {
    if (nativeId.isEmpty()) {
      throw new IllegalArgumentException("post of source \"" + source + "\" has no native id");
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(source.value().getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      byte[] hash = sha.digest(nativeId.getBytes(StandardCharsets.UTF_8));
      return new PostId(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(PostId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
