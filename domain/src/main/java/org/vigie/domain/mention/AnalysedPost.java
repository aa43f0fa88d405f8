package org.vigie.domain.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;

/**
 * A post with everything that analysis found in it; what the store keeps, one document each.
 *
 * @param post the post
 * @param language its language
 * @param author its author's pseudonym; null when the author is unknown
 * @param sentiment the sentiment of the whole post
 * @param mentions its mentions, one a watched entity at most; empty when it mentions none
 * @param rejections what would be mentions, of something else with the same name
 * @param topics the topics that it belongs to
 * @param names organisations, persons, places and products that it names; empty when they were not
 *     looked for
 * @param modelVersions which models said so, such as "sentiment-fr=3f2a91"; {@link #NAMES_PENDING}
 *     among them while names are still to be found
 * @param story its place among posts that tell the same thing; null when it was not looked for
 */
public record AnalysedPost(
    Post post,
    Language language,
    @Nullable AuthorPseudonym author,
    Sentiment sentiment,
    List<Mention> mentions,
    List<Rejection> rejections,
    List<TopicId> topics,
    List<Name> names,
    List<String> modelVersions,
    @Nullable StoryMark story) {
  /** Stands in the place of the version of the model of names until that has spoken. */
  public static final String NAMES_PENDING = "names=pending";

  private static final String NAMES = "names=";

  /** In other languages no names are ever found. */
  private static final Set<Language> NAMED = Set.of(Language.FRENCH, Language.ENGLISH);

  /** Copies the lists and checks that no entity is mentioned twice. */
  public AnalysedPost {
    mentions = List.copyOf(mentions);
    rejections = List.copyOf(rejections);
    topics = List.copyOf(topics);
    names = List.copyOf(names);
    modelVersions = List.copyOf(modelVersions);
    List<EntityId> entities =
        Stream.concat(mentions.stream(), rejections.stream().map(Rejection::mention))
            .map(Mention::entity)
            .toList();
    if (entities.stream().distinct().count() != entities.size()) {
      throw new IllegalArgumentException("post " + post.id() + " mentions one entity twice");
    }
  }

  /**
   * Makes a post of which no mention was rejected, and that is not yet placed in a story.
   *
   * @param post the post
   * @param language its language
   * @param author its author's pseudonym; null when the author is unknown
   * @param sentiment the sentiment of the whole post
   * @param mentions its mentions, one a watched entity at most
   * @param topics the topics that it belongs to
   * @param names organisations, persons and places that it names
   * @param modelVersions which models said so
   */
  public AnalysedPost(
      Post post,
      Language language,
      @Nullable AuthorPseudonym author,
      Sentiment sentiment,
      List<Mention> mentions,
      List<TopicId> topics,
      List<Name> names,
      List<String> modelVersions) {
    this(
        post, language, author, sentiment, mentions, List.of(), topics, names, modelVersions, null);
  }

  /**
   * Places the post in a story.
   *
   * @param mark its place
   * @return the same post with its place
   */
  public AnalysedPost withStory(StoryMark mark) {
    return new AnalysedPost(
        post,
        language,
        author,
        sentiment,
        mentions,
        rejections,
        topics,
        names,
        modelVersions,
        mark);
  }

  /**
   * Says whether names are still to be found in it.
   *
   * @return true until {@link #withNames}
   */
  public boolean awaitsNames() {
    return modelVersions.contains(NAMES_PENDING);
  }

  /**
   * Adds the names that were awaited.
   *
   * @param found the names, each once
   * @param model the version of the model that found them
   * @return the same post with its names
   */
  public AnalysedPost withNames(List<Name> found, String model) {
    List<String> versions = new ArrayList<>(modelVersions);
    versions.replaceAll(version -> version.equals(NAMES_PENDING) ? model : version);
    return new AnalysedPost(
        post, language, author, sentiment, mentions, rejections, topics, found, versions, story);
  }

  /**
   * Says whether it mentions an entity, or seemed to.
   *
   * @param entity the entity
   * @return true when there is a mention or a rejection
   */
  public boolean speaksOf(EntityId entity) {
    return mentions.stream().anyMatch(mention -> mention.entity().equals(entity))
        || rejections.stream().anyMatch(one -> one.mention().entity().equals(entity));
  }

  /**
   * Takes an analyst's word on whether an entity is meant. Names are not looked for in a post
   * without mentions; one in French or English that gets its first mention awaits them from then
   * on.
   *
   * @param entity the entity
   * @param relevant true when it is meant
   * @return the same post, with the mention of the entity counted or rejected; unchanged when it
   *     does not speak of it
   */
  public AnalysedPost corrected(EntityId entity, boolean relevant) {
    return judged(entity, !relevant, 0, List.of());
  }

  /**
   * Judges anew whether an entity is meant; see {@link #corrected} for the names.
   *
   * @param entity the entity
   * @param rejected true when it is not
   * @param relevance how probable it is that the entity is meant, in [0, 1]; of a rejection
   * @param against the words that spoke most against it, the strongest first; of a rejection
   * @return the same post, with the mention of the entity counted or rejected; unchanged when it
   *     was so before, or does not speak of the entity
   */
  public AnalysedPost judged(
      EntityId entity, boolean rejected, double relevance, List<String> against) {
    List<Mention> kept = new ArrayList<>();
    List<Rejection> left = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.entity().equals(entity) && rejected) {
        left.add(new Rejection(mention, relevance, against));
      } else {
        kept.add(mention);
      }
    }
    for (Rejection rejection : rejections) {
      if (rejection.mention().entity().equals(entity) && !rejected) {
        kept.add(rejection.mention());
      } else {
        left.add(rejection);
      }
    }
    List<String> versions =
        mentions.isEmpty() && !kept.isEmpty() ? versionsOnceNamed() : modelVersions;
    return new AnalysedPost(
        post, language, author, sentiment, kept, left, topics, names, versions, story);
  }

  private List<String> versionsOnceNamed() {
    return !NAMED.contains(language)
            || modelVersions.stream().anyMatch(version -> version.startsWith(NAMES))
        ? modelVersions
        : Stream.concat(modelVersions.stream(), Stream.of(NAMES_PENDING)).toList();
  }
}
