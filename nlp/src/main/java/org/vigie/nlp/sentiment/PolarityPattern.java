package org.vigie.nlp.sentiment;

import java.util.List;
import java.util.Set;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/** Writes the course of a text's feeling as a short word, such as "-b+!": bad, but good! */
final class PolarityPattern {
  static final int LONGEST = 5;
  private static final double CLEAR = 0.1;
  private static final double NEGATED = -0.6;
  private static final Set<String> TURNS =
      Set.of("but", "however", "mais", "pourtant", "cependant");

  private PolarityPattern() {}

  static String of(List<PostToken> tokens, boolean[] negated, Lexicon lexicon) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < negated.length; i++) {
      PostToken token = tokens.get(i);
      double polarity = LexiconFeatures.mean(lexicon, token.form()) * (negated[i] ? NEGATED : 1);
      if (Math.abs(polarity) > CLEAR) {
        pattern.append(polarity > 0 ? '+' : '-');
      } else if (token.kind() == Kind.WORD && TURNS.contains(token.form())) {
        pattern.append('b');
      } else if (token.form().startsWith("?") || token.form().startsWith("!")) {
        pattern.append(token.form().charAt(0));
      }
    }
    return pattern.toString();
  }
}
