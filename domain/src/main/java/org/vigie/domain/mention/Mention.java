package org.vigie.domain.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;

/**
 * One post × one watched entity.
 *
 * @param entity who is mentioned
 * @param spans what matched, in the order of the text; empty when only metadata matched
 * @param sentiment the sentiment towards the entity
 * @param evidence the passage that decided the sentiment; null when none stands out
 */
public record Mention(
    EntityId entity, List<TextSpan> spans, Sentiment sentiment, @Nullable TextSpan evidence) {
  /** Copies the list. */
  public Mention {
    spans = List.copyOf(spans);
  }

  /**
   * Makes a mention without evidence.
   *
   * @param entity who is mentioned
   * @param spans what matched
   * @param sentiment the sentiment towards the entity
   */
  public Mention(EntityId entity, List<TextSpan> spans, Sentiment sentiment) {
    this(entity, spans, sentiment, null);
  }
}
