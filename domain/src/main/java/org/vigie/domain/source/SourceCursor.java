package org.vigie.domain.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read. It moves only after the posts of a reading are acknowledged by
 * the store.
 *
 * @param etag the validator of the last answer, byte for byte as the server sent it; null when none
 * @param lastModified the date of the last answer, byte for byte as the server sent it; null when
 *     none
 * @param seen native id → content hash of the posts of the last reading, in the order of the feed
 */
public record SourceCursor(
    @Nullable String etag, @Nullable String lastModified, Map<String, String> seen) {
  /** The cursor of a source that was never read. */
  public static final SourceCursor START = new SourceCursor(null, null, Map.of());

  /** Copies the map. */
  public SourceCursor {
    seen = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(seen));
  }
}
