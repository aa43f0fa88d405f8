package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.FeatureSink.Group;
import org.vigie.nlp.sentiment.Hashing;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.Probabilities;
import org.vigie.nlp.sentiment.WordPolarity;
import org.vigie.nlp.text.PostToken;

/** Draws what lexicons and the model of whole posts say around a target, in any language. */
final class NumberFeatures {
  private static final double WEIGHT = 0.5;
  private static final double PAIR_WEIGHT = 0.3;
  private static final double[] FADINGS = {2, 5, 15};
  private static final double CLEAR = 0.15;
  private static final double FAINT = 0.05;
  private static final int CLOSE = 6;
  private static final int SIDE = 8;

  private final Lexicon lexicon;
  private final LinearSentimentModel posts;

  NumberFeatures(LinearSentimentModel posts) {
    this.lexicon = posts.lexicon();
    this.posts = posts;
  }

  void draw(TargetView view, Language language, FeatureSink sink) {
    double[] scores = scores(view);
    int id = 1000;
    for (double fading : FADINGS) {
      faded(view, scores, fading, id, sink);
      id += 10;
    }
    sums(view, scores, sink);
    nearest(view, scores, sink);
    parts(view, language, sink);
    number(sink, 1999, 1, WEIGHT);
  }

  private double[] scores(TargetView view) {
    double[] scores = new double[view.tokens().size()];
    for (int i = 0; i < scores.length; i++) {
      double polarity = view.isTarget(i) ? 0 : lexicon.polarity(view.tokens().get(i).form());
      if (polarity != 0) {
        scores[i] = polarity * WordPolarity.factor(view.tokens(), i, view.negated()[i]);
      }
    }
    return scores;
  }

  /** Draws praise and blame before and after the target, less with depth. */
  private static void faded(
      TargetView view, double[] scores, double fading, int id, FeatureSink sink) {
    FadedSums sums = FadedSums.of(view, scores, fading);
    double[] squashed = sums.squashed();
    for (int i = 0; i < squashed.length; i++) {
      number(sink, id + i, squashed[i], WEIGHT);
    }
    number(sink, id + 7, Math.abs(sums.praise() + sums.blame()) < FAINT ? 1 : 0, WEIGHT);
  }

  private static void sums(TargetView view, double[] scores, FeatureSink sink) {
    double clause = 0;
    double all = 0;
    boolean clauseSpeaks = false;
    boolean speaks = false;
    for (int i = 0; i < scores.length; i++) {
      all += scores[i];
      clause += view.isNear(i) ? scores[i] : 0;
      boolean clear = Math.abs(scores[i]) > CLEAR;
      speaks |= clear;
      clauseSpeaks |= clear && view.isNear(i);
    }
    number(sink, 1100, StrictMath.tanh(2 * clause), WEIGHT);
    number(sink, 1101, StrictMath.tanh(2 * all), WEIGHT);
    number(sink, 1102, clauseSpeaks ? 0 : 1, WEIGHT);
    number(sink, 1103, speaks ? 0 : 1, WEIGHT);
  }

  /** Draws the nearest clear word on either side. */
  private static void nearest(TargetView view, double[] scores, FeatureSink sink) {
    int left = -1;
    int right = -1;
    for (int i = 0; i < scores.length; i++) {
      double depth = view.depth(i);
      if (Math.abs(scores[i]) > CLEAR) {
        left = depth < 0 && (left < 0 || depth > view.depth(left)) ? i : left;
        right = depth > 0 && (right < 0 || depth < view.depth(right)) ? i : right;
      }
    }
    if (left >= 0) {
      number(sink, 1104, scores[left] / (1 - view.depth(left) / 4), 2 * WEIGHT);
    }
    if (right >= 0) {
      number(sink, 1105, scores[right] / (1 + view.depth(right) / 4), 2 * WEIGHT);
    }
  }

  /** Draws what the model of whole posts says of the text and its parts, and where they differ. */
  private void parts(TargetView view, Language language, FeatureSink sink) {
    int whole = part(view.tokens(), language, 1500, sink);
    int clause = part(view.clause(), language, 1510, sink);
    int close = part(view.within(-CLOSE, CLOSE), language, 1520, sink);
    int left = part(view.within(-SIDE, 0), language, 1530, sink);
    int right = part(view.within(0, SIDE), language, 1540, sink);
    number(sink, 1600 + whole * 3 + clause, 1, PAIR_WEIGHT);
    number(sink, 1620 + close * 3 + clause, 1, PAIR_WEIGHT);
    number(sink, 1640 + left * 3 + right, 1, PAIR_WEIGHT);
  }

  private int part(List<PostToken> tokens, Language language, int id, FeatureSink sink) {
    Optional<Probabilities> judged =
        tokens.isEmpty() ? Optional.empty() : posts.phrase(tokens, language);
    if (judged.isEmpty()) {
      number(sink, id + 3, 1, WEIGHT);
      return 1;
    }
    Probabilities p = judged.get();
    number(sink, id, p.negative() - 1 / 3.0, 2 * WEIGHT);
    number(sink, id + 1, p.neutral() - 1 / 3.0, 2 * WEIGHT);
    number(sink, id + 2, p.positive() - 1 / 3.0, 2 * WEIGHT);
    return ClassOrder.index(p.label());
  }

  private static void number(FeatureSink sink, int id, double value, double weight) {
    if (value != 0) {
      int bucket = Hashing.bucket(Hashing.next(Hashing.seed(99), "t" + id));
      sink.add(Group.NUMBERS, bucket, (float) (value * weight));
    }
  }
}
