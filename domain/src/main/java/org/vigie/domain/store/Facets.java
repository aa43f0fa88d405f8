package org.vigie.domain.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.TopicId;
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
 * @param topics posts by topic; a post with two topics counts once for each
 * @param names posts by name, the {@value #NAMES_A_KIND} most frequent of each kind; a post with
 *     two names counts once for each
 * @param rejected posts by entity whose mention was rejected there, for the entities of the filter
 *     (all when it names none); never among the mentions
 */
public record Facets(
    long posts,
    Map<EntityId, SentimentCounts> mentions,
    Map<Language, Long> languages,
    Map<SourceId, Long> sources,
    Map<TopicId, Long> topics,
    Map<Name, Long> names,
    Map<EntityId, Long> rejected) {
  /** What is spread. */
  public enum Part {
    /** Mentions by entity and sentiment. */
    MENTIONS,
    /** Posts by language. */
    LANGUAGES,
    /** Posts by source. */
    SOURCES,
    /** Posts by topic. */
    TOPICS,
    /** Posts by name. */
    NAMES,
    /** Posts by entity whose mention was rejected. */
    REJECTED
  }

  /** So many names of each kind are counted, the most frequent. */
  public static final int NAMES_A_KIND = 30;

  /** Nothing was found. */
  public static final Facets NONE =
      new Facets(0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Copies the maps, keeping their order. */
  public Facets {
    mentions = Collections.unmodifiableMap(new LinkedHashMap<>(mentions));
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
  }
}
