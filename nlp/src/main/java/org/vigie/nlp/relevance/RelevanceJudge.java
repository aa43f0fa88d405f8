package org.vigie.nlp.relevance;

import java.util.Optional;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.nlp.match.TextWords;

/** Judges whether posts mean an entity. Safe for use by many threads. */
@FunctionalInterface
public interface RelevanceJudge {
  /** Knows nothing: every mention counts. */
  RelevanceJudge NONE = (post, entity, text, language) -> Optional.empty();

  /**
   * Judges a post that matched an entity's query.
   *
   * @param post the post
   * @param entity the entity
   * @param text the post's title and text
   * @param language its language
   * @return the verdict; empty when nothing was learned of the entity
   */
  Optional<Relevance> judge(PostId post, EntityId entity, TextWords text, Language language);
}
