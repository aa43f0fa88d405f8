package org.vigie.domain.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.domain.post.CanonicalUrl;

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

  /**
   * The same cursor that remembers other documents.
   *
   * @param others address as configured or found → what is remembered of it
   * @return the changed cursor
   */
  public SourceCursor withDocuments(Map<String, DocumentMark> others) {
    return new SourceCursor(others, seen, notes);
  }

  /**
   * The same cursor with other notes.
   *
   * @param others what the connector writes down for itself
   * @return the changed cursor
   */
  public SourceCursor withNotes(Map<String, String> others) {
    return new SourceCursor(documents, seen, others);
  }

  /**
   * Returns where a document lives for good.
   *
   * @param url its address as configured or found
   * @return its new address; empty when it did not move
   */
  public Optional<CanonicalUrl> movedTo(CanonicalUrl url) {
    DocumentMark mark = documents.get(url.toString());
    return mark == null ? Optional.empty() : Optional.ofNullable(mark.movedTo());
  }
}
