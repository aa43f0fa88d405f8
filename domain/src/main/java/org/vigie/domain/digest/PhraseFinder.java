package org.vigie.domain.digest;

import java.util.Collection;
import java.util.List;

/** Finds the phrases that texts use more than earlier ones did. Safe for use by many threads. */
@FunctionalInterface
public interface PhraseFinder {
  /**
   * A phrase.
   *
   * @param text as it is mostly written
   * @param score how much more it is used; the greater the more
   * @param texts which of the texts use it, by their place from 0, in order
   */
  record Found(String text, double score, List<Integer> texts) {
    /** Copies the list. */
    public Found {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Finds phrases.
   *
   * @param now the texts, in one language
   * @param before earlier texts, in the same language; too few of them give nothing
   * @param without names that phrases must neither hold nor be a part of
   * @param most how many at most
   * @return the phrases, best first
   */
  List<Found> find(List<String> now, List<String> before, Collection<String> without, int most);
}
