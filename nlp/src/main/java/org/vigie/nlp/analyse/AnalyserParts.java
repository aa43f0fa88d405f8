package org.vigie.nlp.analyse;

import java.util.List;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.nlp.match.EntityMatcher;
import org.vigie.nlp.pseudonym.Pseudonymiser;
import org.vigie.nlp.relevance.RelevanceJudge;

/**
 * What a {@link PostAnalyser} is made of.
 *
 * @param text the parts that need no watched entity
 * @param entities the watched entities
 * @param matcher finds them; made from the same entities
 * @param relevance judges whether they are meant; {@link RelevanceJudge#NONE} when nothing is known
 * @param pseudonymiser hides authors
 */
public record AnalyserParts(
    TextParts text,
    List<WatchedEntity> entities,
    EntityMatcher matcher,
    RelevanceJudge relevance,
    Pseudonymiser pseudonymiser) {
  /** Copies the list. */
  public AnalyserParts {
    entities = List.copyOf(entities);
  }
}
