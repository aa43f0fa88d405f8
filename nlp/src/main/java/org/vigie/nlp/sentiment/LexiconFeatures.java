package org.vigie.nlp.sentiment;

import java.util.List;
import java.util.Optional;
import org.vigie.nlp.sentiment.FeatureSink.Group;
import org.vigie.nlp.text.PostToken;

/** Sums up what each lexicon says of a text. */
final class LexiconFeatures {
  /** What numbers of lexicons weigh against words; 0.1, 0.2, 0.5 and 1 were no better. */
  private static final float WEIGHT = 0.3f;

  private static final int FEATURES_PER_SOURCE = 20;

  private final Lexicon lexicon;

  LexiconFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void draw(List<PostToken> tokens, boolean[] negated, FeatureSink sink) {
    Tally[] tallies = new Tally[Lexicon.POLAR];
    for (int source = 0; source < Lexicon.POLAR; source++) {
      tallies[source] = new Tally();
    }
    float subjectivity = 0;
    for (int i = 0; i < negated.length; i++) {
      Optional<WordScores> scores = lexicon.scores(tokens.get(i).form());
      if (scores.isPresent()) {
        float factor = WordPolarity.factor(tokens, i, negated[i]);
        for (int source = 0; source < Lexicon.POLAR; source++) {
          tallies[source].add(scores.get().of(source) * factor);
        }
        subjectivity += scores.get().of(Lexicon.POLAR);
      }
    }
    draw(tallies, Math.max(0, subjectivity), sink);
  }

  private static void draw(Tally[] tallies, float subjectivity, FeatureSink sink) {
    double total = 0;
    for (int source = 0; source < Lexicon.POLAR; source++) {
      tallies[source].draw(source * FEATURES_PER_SOURCE, WEIGHT, sink);
      total += tallies[source].total();
    }
    number(sink, 901, Math.sqrt(subjectivity), WEIGHT);
    number(sink, 902, StrictMath.tanh(total), WEIGHT);
  }

  /** Averages the lexicons that know a word; 0 when none does. */
  static double mean(Lexicon lexicon, String form) {
    Optional<WordScores> scores = lexicon.scores(form);
    double sum = 0;
    int known = 0;
    for (int source = 0; scores.isPresent() && source < Lexicon.POLAR; source++) {
      float score = scores.get().of(source);
      sum += score;
      known += score == 0 ? 0 : 1;
    }
    return known == 0 ? 0 : sum / known;
  }

  static void number(FeatureSink sink, int id, double value, float weight) {
    if (value != 0) {
      int bucket = Hashing.bucket(Hashing.next(Hashing.seed(99), "d" + id));
      sink.add(Group.NUMBERS, bucket, (float) value * weight);
    }
  }
}
