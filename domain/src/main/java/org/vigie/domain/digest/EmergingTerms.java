package org.vigie.domain.digest;

import java.util.List;

/** Finds the terms that texts use more than is usual. Safe for use by many threads. */
@FunctionalInterface
public interface EmergingTerms {

  /**
   * Finds terms.
   *
   * @param texts the texts, such as the contents of a week's mentions
   * @param most how many terms at most
   * @return the terms as they are mostly written, the most unusual first
   */
  List<String> terms(List<String> texts, int most);
}
