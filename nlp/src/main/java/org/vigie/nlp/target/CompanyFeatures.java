package org.vigie.nlp.target;

import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.FeatureSink.Group;
import org.vigie.nlp.sentiment.Hashing;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.WordPolarity;

/**
 * Draws the polarities that words have by the company they keep around a target, in any language:
 * they reach words that no lexicon lists.
 */
final class CompanyFeatures {
  private static final int KIND = 98;
  private static final double WEIGHT = 0.5;
  private static final double[] FADINGS = {2, 5, 15};
  private static final int PER_FADING = 10;
  private static final int WHOLE = 50;

  private final LinearSentimentModel posts;

  CompanyFeatures(LinearSentimentModel posts) {
    this.posts = posts;
  }

  void draw(TargetView view, Language language, FeatureSink sink) {
    double[] scores = scores(view, language);
    for (int i = 0; i < FADINGS.length; i++) {
      faded(view, scores, FADINGS[i], i * PER_FADING, sink);
    }
    sums(view, scores, sink);
  }

  private double[] scores(TargetView view, Language language) {
    double[] scores = new double[view.tokens().size()];
    for (int i = 0; i < scores.length; i++) {
      if (!view.isTarget(i)) {
        scores[i] =
            posts.polarity(view.tokens().get(i), language)
                * WordPolarity.factor(view.tokens(), i, view.negated()[i]);
      }
    }
    return scores;
  }

  /** Draws praise and blame before and after the target and the extremes, less with depth. */
  private static void faded(
      TargetView view, double[] scores, double fading, int id, FeatureSink sink) {
    FadedSums sums = FadedSums.of(view, scores, fading);
    double[] squashed = sums.squashed();
    for (int i = 0; i < squashed.length; i++) {
      number(sink, id + i, squashed[i]);
    }
    number(sink, id + 7, sums.best());
    number(sink, id + 8, sums.worst());
    number(sink, id + 9, sums.best() + sums.worst());
  }

  /** Draws the sums and the extremes of the clause and the sum of the text. */
  private static void sums(TargetView view, double[] scores, FeatureSink sink) {
    double all = 0;
    double clause = 0;
    double best = 0;
    double worst = 0;
    for (int i = 0; i < scores.length; i++) {
      all += scores[i];
      if (view.isNear(i)) {
        clause += scores[i];
        best = Math.max(best, scores[i]);
        worst = Math.min(worst, scores[i]);
      }
    }
    number(sink, WHOLE, StrictMath.tanh(2 * clause));
    number(sink, WHOLE + 1, StrictMath.tanh(2 * all));
    number(sink, WHOLE + 2, best);
    number(sink, WHOLE + 3, worst);
  }

  private static void number(FeatureSink sink, int id, double value) {
    if (value != 0) {
      int bucket = Hashing.bucket(Hashing.next(Hashing.seed(KIND), "c" + id));
      sink.add(Group.NUMBERS, bucket, (float) (value * WEIGHT));
    }
  }
}
