package org.vigie.nlp.sentiment;

import static org.vigie.nlp.sentiment.LexiconFeatures.number;

import java.util.List;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Emphasis;
import org.vigie.nlp.text.PostToken.Kind;

/** Counts how a text is written: marks, capitals, elongation, length. */
final class StyleFeatures {
  private static final float WEIGHT = 0.3f;

  private StyleFeatures() {}

  static void draw(List<PostToken> tokens, FeatureSink sink) {
    int exclamations = 0;
    int questions = 0;
    int capitals = 0;
    int elongated = 0;
    int words = 0;
    for (PostToken token : tokens) {
      exclamations += token.form().startsWith("!") ? 1 : 0;
      questions += token.form().startsWith("?") ? 1 : 0;
      capitals += token.emphasis() == Emphasis.CAPITALS ? 1 : 0;
      elongated += token.emphasis() == Emphasis.ELONGATED ? 1 : 0;
      words += token.kind() == Kind.WORD ? 1 : 0;
    }
    number(sink, 1001, Math.sqrt(exclamations), WEIGHT);
    number(sink, 1002, Math.sqrt(questions), WEIGHT);
    number(sink, 1003, Math.sqrt(capitals), WEIGHT);
    number(sink, 1004, Math.sqrt(elongated), WEIGHT);
    number(sink, 1005, StrictMath.log(1 + words) / 3, WEIGHT);
    number(sink, 1006, 1, WEIGHT);
  }
}
