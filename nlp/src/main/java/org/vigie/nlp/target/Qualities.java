package org.vigie.nlp.target;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.vigie.nlp.Resources;
import org.vigie.nlp.sentiment.Lexicon;

/**
 * Knows words of praise and blame of goods and services that lexicons of feelings leave out: "slow"
 * and "expensive" are no feelings.
 */
final class Qualities {
  private static final Set<String> EMPTY =
      Set.of(
          "que",
          "than",
          "as",
          "de",
          "the",
          "a",
          "to",
          "of",
          "in",
          "or",
          "ou",
          "et",
          "and",
          "soon",
          "long",
          "far",
          "well",
          "much",
          "many",
          "often",
          "tôt",
          "tard",
          "longtemps",
          "souvent");

  private static final double KNOWN = 0.4;

  private final Map<String, Integer> signs = new HashMap<>();
  private final Lexicon lexicon;

  Qualities(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String line : Resources.text(Qualities.class, "qualities.txt").split("\n")) {
      if (line.startsWith("+") || line.startsWith("-")) {
        int sign = line.charAt(0) == '+' ? 1 : -1;
        for (String word : line.substring(1).strip().split(" +")) {
          signs.put(word, sign);
        }
      }
    }
  }

  /** Returns the sign of a quality; what nothing is known of is taken for praise. */
  int sign(String form) {
    Integer known = signs.get(form);
    if (known != null) {
      return known;
    }
    return EMPTY.contains(form) ? 0 : lexicon.polarity(form) < 0 ? -1 : 1;
  }

  /** Whether the word is one of those that judge goods and services. */
  boolean isListed(String form) {
    return signs.containsKey(form);
  }

  /** Returns the polarity of a word from -1 to 1; 0 when nothing is known of it. */
  double polarity(String form) {
    Integer known = signs.get(form);
    return known != null ? known * KNOWN : lexicon.polarity(form);
  }
}
