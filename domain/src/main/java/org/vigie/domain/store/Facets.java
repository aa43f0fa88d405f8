package org.vigie.domain.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;

/**
 * How what a filter finds is spread. Maps are ordered by count, largest first.
 *
 * @param posts how many posts were found
 * @param mentions mentions by entity and sentiment, for the entities of the filter (all when it
 *     names none); a post that mentions two entities counts once for each
 * @param languages posts by language
 * @param sources posts by source
 */
public record Facets(
    long posts,
    Map<EntityId, SentimentCounts> mentions,
    Map<Language, Long> languages,
    Map<SourceId, Long> sources) {
  /** Copies the maps, keeping their order. */
  public Facets {
    mentions = Collections.unmodifiableMap(new LinkedHashMap<>(mentions));
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }
}
