package org.vigie.nlp.training;

import java.util.Random;
import java.util.stream.IntStream;
import org.vigie.nlp.sentiment.Probabilities;

/** Judges every text by a model that learned from the others, in {@value #FOLDS} parts. */
final class CrossValidation {
  private static final int FOLDS = 5;
  private static final long SEED = 7;

  private final Examples examples;

  /** Three scores a text, from the model that has not seen it. */
  private final double[][] scores;

  private CrossValidation(Examples examples, double[][] scores) {
    this.examples = examples;
    this.scores = scores;
  }

  static CrossValidation of(Examples examples, Learner learner) {
    int[] order = order(examples.rows());
    double[][] scores = new double[examples.rows()][3];
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] weights = learner.fit(examples, others(order, fold));
      for (int i = fold; i < order.length; i += FOLDS) {
        examples.score(order[i], weights, scores[order[i]]);
      }
    }
    return new CrossValidation(examples, scores);
  }

  private static int[] others(int[] order, int fold) {
    return IntStream.range(0, order.length)
        .filter(i -> i % FOLDS != fold)
        .map(i -> order[i])
        .toArray();
  }

  private static int[] order(int size) {
    Random random = new Random(SEED);
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[other];
      order[other] = held;
    }
    return order;
  }

  /** Returns the factor of the scores under which the texts are likeliest. */
  double temperature() {
    double best = 1;
    double least = Double.MAX_VALUE;
    for (int hundredths = 40; hundredths <= 200; hundredths += 2) {
      double loss = loss(hundredths / 100.0);
      if (loss < least) {
        least = loss;
        best = hundredths / 100.0;
      }
    }
    return best;
  }

  private double loss(double factor) {
    double loss = 0;
    for (int row = 0; row < scores.length; row++) {
      loss -= StrictMath.log(judged(row, factor).of(examples.label(row)) + 1e-12);
    }
    return loss;
  }

  Quality quality(double factor) {
    Quality.Counter counter = new Quality.Counter();
    for (int row = 0; row < scores.length; row++) {
      counter.add(examples.label(row), judged(row, factor));
    }
    return counter.quality();
  }

  private Probabilities judged(int row, double factor) {
    double[] s = scores[row];
    return Probabilities.softmax(s[0] * factor, s[1] * factor, s[2] * factor);
  }
}
