package org.vigie.domain.query;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.mention.AnalysedPost;

/** Says why kept posts match queries. Safe for use by many threads. */
@FunctionalInterface
public interface QueryExplanations {

  /**
   * Explains a post.
   *
   * @param query any query
   * @param post the post
   * @return what satisfies the query, the title first, then by place; empty when the post does not
   *     match; of an OR each side that matches, of a NOT nothing
   */
  Optional<List<ClauseSpan>> explain(ParsedQuery query, AnalysedPost post);
}
