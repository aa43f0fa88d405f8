package org.vigie.domain.query;

import java.util.Collection;
import java.util.Map;

/**
 * Knows how many of the kept posts parts of queries match. It never fails: what cannot be found out
 * in a moment is not known.
 */
@FunctionalInterface
public interface QueryShares {
  /** Nothing is known. */
  QueryShares UNKNOWN = _ -> Map.of();

  /**
   * Finds the shares of several parts together.
   *
   * @param parts words and phrases, alone or within {@link Query.Scoped} and {@link Query.Exact}
   * @return the share of the kept posts that a part matches, 0 to 1; without those that are not
   *     known
   */
  Map<Query, Double> of(Collection<Query> parts);

  /**
   * Finds out, in one go, what the lint asks of some queries.
   *
   * @param queries the queries
   * @param words how words are cut
   * @return the same knowledge of words, with the shares beside it
   */
  default QueryKnowledge about(Collection<ParsedQuery> queries, QueryKnowledge words) {
    return GatheredShares.of(queries, words, this);
  }
}
