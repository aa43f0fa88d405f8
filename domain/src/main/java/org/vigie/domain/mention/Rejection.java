package org.vigie.domain.mention;

import java.util.List;

/**
 * A mention that is probably of something else with the same name: kept and found again, but not
 * counted.
 *
 * @param mention what would have been the mention
 * @param relevance how probable it is that the entity is meant, in [0, 1]
 * @param words the words of the post that spoke most against it, the strongest first; empty when an
 *     analyst said so
 */
public record Rejection(Mention mention, double relevance, List<String> words) {
  /** Copies the list and checks the range. */
  public Rejection {
    if (!(relevance >= 0 && relevance <= 1)) {
      throw new IllegalArgumentException("relevance " + relevance + " is not in [0, 1]");
    }
    words = List.copyOf(words);
  }
}
