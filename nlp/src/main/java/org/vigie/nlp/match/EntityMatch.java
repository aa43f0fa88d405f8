package org.vigie.nlp.match;

import java.util.List;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.TextSpan;

/**
 * A watched entity that a post mentions.
 *
 * @param entity who
 * @param spans what matched: title first, then by place, none inside another; empty when only
 *     attributes matched
 */
public record EntityMatch(EntityId entity, List<TextSpan> spans) {
  /** Copies the list. */
  public EntityMatch {
    spans = List.copyOf(spans);
  }
}
