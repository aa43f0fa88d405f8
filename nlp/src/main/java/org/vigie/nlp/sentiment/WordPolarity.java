package org.vigie.nlp.sentiment;

import java.util.List;
import java.util.Set;
import org.vigie.nlp.text.PostToken;

/** Weighs the score of a word for where and how it stands. */
public final class WordPolarity {
  /** "Not good" is bad, but less than "bad" is. */
  private static final float NEGATED = -0.6f;

  private static final float INTENSIFIED = 1.3f;
  private static final float EMPHASISED = 1.2f;
  private static final Set<String> INTENSIFIERS =
      Set.of(
          "very",
          "so",
          "really",
          "too",
          "extremely",
          "absolutely",
          "totally",
          "très",
          "tres",
          "trop",
          "vraiment",
          "si",
          "tellement",
          "super",
          "hyper",
          "extrêmement",
          "most",
          "more",
          "plus",
          "fucking");

  private WordPolarity() {}

  /**
   * Returns what a word's score is multiplied with for where and how it stands.
   *
   * @param tokens the text
   * @param at the place of the word in it, from 0
   * @param negated whether a negation rules it
   * @return the factor; below 0 for a negated word
   */
  public static float factor(List<PostToken> tokens, int at, boolean negated) {
    float factor = negated ? NEGATED : 1;
    if (at > 0 && INTENSIFIERS.contains(tokens.get(at - 1).form())) {
      factor *= INTENSIFIED;
    }
    return switch (tokens.get(at).emphasis()) {
      case PLAIN, INITIAL -> factor;
      case CAPITALS, ELONGATED -> factor * EMPHASISED;
    };
  }
}
