package org.vigie.nlp.sentiment;

import static org.vigie.nlp.sentiment.LexiconFeatures.number;

import java.util.List;
import org.vigie.nlp.text.PostToken;

/** Sums up the polarities that word vectors give to the words of a text. */
final class PolarityFeatures {
  /** Words that say less are left out of the sums, since most words lean a little. */
  private static final float CLEAR = 0.15f;

  private static final float WEIGHT = 0.3f;
  private static final int ID = 1300;

  private PolarityFeatures() {}

  static void draw(List<PostToken> tokens, boolean[] negated, WordTable words, FeatureSink sink) {
    Tally tally = new Tally();
    double all = 0;
    int known = 0;
    for (int i = 0; i < negated.length; i++) {
      float polarity = words.polarity(tokens.get(i));
      if (polarity != 0) {
        all += polarity;
        known++;
        if (Math.abs(polarity) >= CLEAR) {
          tally.add(polarity * WordPolarity.factor(tokens, i, negated[i]));
        }
      }
    }
    tally.draw(ID, WEIGHT, sink);
    number(sink, ID + 10, known == 0 ? 0 : all / Math.sqrt(known), WEIGHT);
  }
}
