package org.vigie.domain.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a source has been read. It moves only after the posts of a reading are acknowledged by
 * the store.
 *
 * @param documents address as configured or found → what is remembered of that document, oldest
 *     first
 * @param seen native id → what tells a change of a post of the last readings, in the order of the
 *     source
 * @param notes what a connector writes down for itself, such as the newest topic that it read
 */
public record SourceCursor(
    Map<String, DocumentMark> documents, Map<String, String> seen, Map<String, String> notes) {
  /** The cursor of a source that was never read. */
  public static final SourceCursor START = new SourceCursor(Map.of(), Map.of(), Map.of());

  /** Copies the maps and keeps their order. */
  public SourceCursor {
    documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }
}
