package org.vigie.domain.post;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.vigie.domain.Sha256;

/**
 * Identifies a {@link Post} for ever: derived from its source and from the identifier that the
 * source gave it, so reading the same post twice changes nothing.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record PostId(String value) implements Comparable<PostId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;
  private static final byte[] SEPARATOR = {0};

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
    return new PostId(
        Sha256.hex(
            BYTES,
            source.value().getBytes(StandardCharsets.UTF_8),
            SEPARATOR,
            nativeId.getBytes(StandardCharsets.UTF_8)));
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
