package org.vigie.nlp.topic;

import java.util.Set;
import org.vigie.domain.mention.TopicId;

/**
 * A text with the topics that a person gave it.
 *
 * @param text the text
 * @param topics its topics; empty when it belongs to none
 */
public record LabelledTopics(String text, Set<TopicId> topics) {
  /** Copies the set. */
  public LabelledTopics {
    topics = Set.copyOf(topics);
  }
}
