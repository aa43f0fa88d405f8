package org.vigie.domain.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param topics the topics that it belongs to
 * @param names organisations, persons and places that it names; empty when they were not looked for
 * @param modelVersions which models said so, such as "sentiment-fr=3f2a91"
 * @param story its place among posts that tell the same thing; null when it was not looked for
 */
public record AnalysedPost(
    Post post,
    Language language,
    @Nullable AuthorPseudonym author,
    Sentiment sentiment,
    List<Mention> mentions,
    List<TopicId> topics,
    List<String> names,
    List<String> modelVersions,
    @Nullable StoryMark story) {
  /** Copies the lists and checks that no entity is mentioned twice. */
  public AnalysedPost {
    mentions = List.copyOf(mentions);
    topics = List.copyOf(topics);
    names = List.copyOf(names);
    modelVersions = List.copyOf(modelVersions);
    if (mentions.stream().map(Mention::entity).distinct().count() != mentions.size()) {
      throw new IllegalArgumentException("post " + post.id() + " mentions one entity twice");
    }
  }

  /**
   * Makes a post that is not yet placed in a story.
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
      List<String> names,
      List<String> modelVersions) {
    this(post, language, author, sentiment, mentions, topics, names, modelVersions, null);
  }

  /**
   * Places the post in a story.
   *
   * @param mark its place
   * @return the same post with its place
   */
  public AnalysedPost withStory(StoryMark mark) {
    return new AnalysedPost(
        post, language, author, sentiment, mentions, topics, names, modelVersions, mark);
  }
}
