package org.vigie.nlp.training;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vigie.nlp.sentiment.Probabilities;

/** Judges every text by a model that learned from the others, in {@value #FOLDS} parts. */
final class CrossValidation {
  private static final int FOLDS = 5;
  private static final long SEED = 7;

  /** The group of texts that are learned from in every part and judged in none. */
  static final int NEVER_JUDGED = -1;

  private final Examples examples;

  /** Three scores a text, from the model that has not seen it. */
  private final double[][] scores;

  /** The rows that are judged. */
  private final int[] judged;

  private CrossValidation(Examples examples, double[][] scores, int[] judged) {
    this.examples = examples;
    this.scores = scores;
    this.judged = judged;
  }

  static CrossValidation of(Examples examples, Learner learner) {
    return of(examples, learner, IntStream.range(0, examples.rows()).toArray());
  }

  /**
   * Judges texts that hang together in one part.
   *
   * @param groups for each text the number of its group, from 0, or {@link #NEVER_JUDGED}
   */
  static CrossValidation of(Examples examples, Learner learner, int[] groups) {
    int[] folds = folds(Arrays.stream(groups).max().orElse(-1) + 1);
    double[][] scores = new double[examples.rows()][3];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      double[] weights =
          learner.fit(examples, rows(groups, group -> group < 0 || folds[group] != held));
      for (int row : rows(groups, group -> group >= 0 && folds[group] == held)) {
        examples.score(row, weights, scores[row]);
      }
    }
    return new CrossValidation(examples, scores, rows(groups, group -> group >= 0));
  }

  private static int[] rows(int[] groups, IntPredicate wanted) {
    return IntStream.range(0, groups.length).filter(row -> wanted.test(groups[row])).toArray();
  }

  /** Deals groups out to the parts, by chance but always the same way. */
  private static int[] folds(int groups) {
    int[] order = order(groups);
    int[] folds = new int[groups];
    for (int i = 0; i < groups; i++) {
      folds[order[i]] = i % FOLDS;
    }
    return folds;
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
    for (int row : judged) {
      loss -= StrictMath.log(judged(row, factor).of(examples.label(row)) + 1e-12);
    }
    return loss;
  }

  Quality quality(double factor) {
    Quality.Counter counter = new Quality.Counter();
    for (int row : judged) {
      counter.add(examples.label(row), judged(row, factor));
    }
    return counter.quality();
  }

  private Probabilities judged(int row, double factor) {
    double[] s = scores[row];
    return Probabilities.softmax(s[0] * factor, s[1] * factor, s[2] * factor);
  }
}
