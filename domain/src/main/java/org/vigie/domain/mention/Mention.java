package org.vigie.domain.mention;

import java.util.List;
import org.vigie.domain.entity.EntityId;

/**
 * One post × one watched entity.
 *
 * @param entity who is mentioned
 * @param spans what matched, in the order of the text; empty when only metadata matched
 * @param sentiment the sentiment towards the entity
 */
public record Mention(EntityId entity, List<TextSpan> spans, Sentiment sentiment) {
  /** Copies the list. */
  public Mention {
    spans = List.copyOf(spans);
  }
}
