package org.vigie.domain.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;

/**
 * Which mentions are meant. An empty set and a null mean "any".
 *
 * <p>Entities and sentiments apply together to one mention: with entity OVH and sentiment negative,
 * a post that blames OVH is in, and a post that names OVH but blames another is not. Without
 * entities, any mention with the sentiment is enough; for {@link Scope#ALL_POSTS} it is then the
 * sentiment of the post itself.
 *
 * @param query what the post must match
 * @param entities who must be mentioned
 * @param sentiments the sentiment towards who is mentioned
 * @param languages the post's language
 * @param sources where the post was found
 * @param from the earliest time of publication, inclusive
 * @param to the latest time of publication, exclusive
 * @param scope mentions only, all posts, or posts with a rejected mention
 * @param inflected true to also find inflected forms of the query's words (French and English)
 * @param topics at least one of the post's topics
 * @param names names that the post holds: of each kind that is named here, at least one
 */
public record MentionFilter(
    Query query,
    Set<EntityId> entities,
    Set<SentimentLabel> sentiments,
    Set<Language> languages,
    Set<SourceId> sources,
    @Nullable Instant from,
    @Nullable Instant to,
    Scope scope,
    boolean inflected,
    Set<TopicId> topics,
    Set<Name> names) {

  /** Which posts are searched. */
  public enum Scope {
    /** Posts that mention a watched entity. */
    MENTIONS,
    /** All posts that were read. */
    ALL_POSTS,
    /**
     * Posts with a mention that was rejected: its name means something else there. Entities are
     * then those that were rejected, and sentiments those of the post itself.
     */
    REJECTED
  }

  /** Every mention. */
  public static final MentionFilter ANY =
      new MentionFilter(
          new Query.All(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          null,
          null,
          Scope.MENTIONS,
          false);

  /**
   * Makes a filter for any topics and names.
   *
   * @param query what the post must match
   * @param entities who must be mentioned
   * @param sentiments the sentiment towards who is mentioned
   * @param languages the post's language
   * @param sources where the post was found
   * @param from the earliest time of publication, inclusive
   * @param to the latest time of publication, exclusive
   * @param scope which posts are searched
   * @param inflected true to also find inflected forms
   */
  public MentionFilter(
      Query query,
      Set<EntityId> entities,
      Set<SentimentLabel> sentiments,
      Set<Language> languages,
      Set<SourceId> sources,
      @Nullable Instant from,
      @Nullable Instant to,
      Scope scope,
      boolean inflected) {
    this(
        query,
        entities,
        sentiments,
        languages,
        sources,
        from,
        to,
        scope,
        inflected,
        Set.of(),
        Set.of());
  }

  /** Copies the sets. */
  public MentionFilter {
    entities = Set.copyOf(entities);
    sentiments = Set.copyOf(sentiments);
    languages = Set.copyOf(languages);
    sources = Set.copyOf(sources);
    topics = Set.copyOf(topics);
    names = Set.copyOf(names);
  }

  /**
   * Replaces the query.
   *
   * @param other the new query
   * @return the same filter with another query
   */
  public MentionFilter withQuery(Query other) {
    return new MentionFilter(
        other, entities, sentiments, languages, sources, from, to, scope, inflected, topics, names);
  }

  /**
   * Replaces the entities.
   *
   * @param other the new entities
   * @return the same filter for other entities
   */
  public MentionFilter withEntities(Set<EntityId> other) {
    return new MentionFilter(
        query, other, sentiments, languages, sources, from, to, scope, inflected, topics, names);
  }

  /**
   * Replaces the sentiments.
   *
   * @param other the new sentiments
   * @return the same filter for other sentiments
   */
  public MentionFilter withSentiments(Set<SentimentLabel> other) {
    return new MentionFilter(
        query, entities, other, languages, sources, from, to, scope, inflected, topics, names);
  }

  /**
   * Replaces the sources.
   *
   * @param other the new sources
   * @return the same filter for other sources
   */
  public MentionFilter withSources(Set<SourceId> other) {
    return new MentionFilter(
        query, entities, sentiments, languages, other, from, to, scope, inflected, topics, names);
  }

  /**
   * Replaces the period.
   *
   * @param start the earliest time of publication, inclusive; null for any
   * @param end the latest time of publication, exclusive; null for any
   * @return the same filter for another period
   */
  public MentionFilter between(@Nullable Instant start, @Nullable Instant end) {
    return new MentionFilter(
        query,
        entities,
        sentiments,
        languages,
        sources,
        start,
        end,
        scope,
        inflected,
        topics,
        names);
  }

  /**
   * Replaces the scope.
   *
   * @param other the new scope
   * @return the same filter for another scope
   */
  public MentionFilter within(Scope other) {
    return new MentionFilter(
        query, entities, sentiments, languages, sources, from, to, other, inflected, topics, names);
  }

  /**
   * Replaces the languages.
   *
   * @param other the new languages
   * @return the same filter for other languages
   */
  public MentionFilter withLanguages(Set<Language> other) {
    return new MentionFilter(
        query, entities, sentiments, other, sources, from, to, scope, inflected, topics, names);
  }

  /**
   * Replaces the topics.
   *
   * @param other the new topics
   * @return the same filter for other topics
   */
  public MentionFilter withTopics(Set<TopicId> other) {
    return new MentionFilter(
        query, entities, sentiments, languages, sources, from, to, scope, inflected, other, names);
  }

  /**
   * Replaces the names.
   *
   * @param other the new names
   * @return the same filter for other names
   */
  public MentionFilter withNames(Set<Name> other) {
    return new MentionFilter(
        query, entities, sentiments, languages, sources, from, to, scope, inflected, topics, other);
  }

  /**
   * Says whether inflected forms are found too.
   *
   * @param other true to find them
   * @return the same filter, with inflected forms or without
   */
  public MentionFilter withInflected(boolean other) {
    return new MentionFilter(
        query, entities, sentiments, languages, sources, from, to, scope, other, topics, names);
  }
}
