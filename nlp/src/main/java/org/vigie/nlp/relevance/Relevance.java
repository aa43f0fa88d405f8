package org.vigie.nlp.relevance;

import java.util.List;

/**
 * Whether a post means an entity.
 *
 * @param probability how probable it is, in [0, 1]
 * @param against the words of the post that spoke most against it, the strongest first
 */
public record Relevance(double probability, List<String> against) {
  /**
   * Below this, a mention is rejected. A mention that is lost costs more than one that is false:
   * docs/quality.md shows what other values give.
   */
  public static final double THRESHOLD = 0.3;

  /** Copies the list. */
  public Relevance {
    against = List.copyOf(against);
  }

  /**
   * Says whether the mention is rejected.
   *
   * @return true below the threshold
   */
  public boolean rejected() {
    return probability < THRESHOLD;
  }
}
