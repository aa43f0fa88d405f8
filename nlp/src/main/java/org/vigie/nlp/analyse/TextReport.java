package org.vigie.nlp.analyse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;

/**
 * What was found in a text.
 *
 * @param id the caller's name for it
 * @param language its language
 * @param sentiment the sentiment of the whole
 * @param targetSentiment the sentiment towards the target; null when none was asked for
 * @param irony whether the text shows marks of irony
 * @param entities the watched entities that it mentions
 * @param names the names of organisations, persons and places, each once
 * @param topics its topics
 * @param evidence the passage that decided the sentiment towards the target; null for none
 */
public record TextReport(
    String id,
    Language language,
    Sentiment sentiment,
    @Nullable Sentiment targetSentiment,
    boolean irony,
    List<EntityId> entities,
    List<String> names,
    List<TopicId> topics,
    @Nullable Evidence evidence) {
  /** Copies the lists. */
  public TextReport {
    entities = List.copyOf(entities);
    names = List.copyOf(names);
    topics = List.copyOf(topics);
  }
}
