package org.vigie.app.config.settings;

import org.vigie.domain.mention.TopicId;

/**
 * A topic that another one names as the wider one.
 *
 * @param id its identifier
 */
public record ParentTopic(TopicId id) {
  @Override
  public String toString() {
    return id.value();
  }
}
