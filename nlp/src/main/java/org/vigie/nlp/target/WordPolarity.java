package org.vigie.nlp.target;

import java.util.List;
import java.util.Set;
import org.vigie.nlp.text.PostToken;

/** Weighs the score of a word for where and how it stands. */
final class WordPolarity {
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

  /** Returns what a word's score is multiplied with for where and how it stands. */
  static float factor(List<PostToken> tokens, int at, boolean negated) {
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
