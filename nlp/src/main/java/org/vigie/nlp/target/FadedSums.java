package org.vigie.nlp.target;

/**
 * Praise and blame before and after a target, less with depth.
 *
 * @param praiseBefore the sum of praise before the target
 * @param blameBefore the sum of blame before it, at most 0
 * @param praiseAfter the sum of praise after it
 * @param blameAfter the sum of blame after it, at most 0
 * @param best the strongest praise, at least 0
 * @param worst the strongest blame, at most 0
 */
record FadedSums(
    double praiseBefore,
    double blameBefore,
    double praiseAfter,
    double blameAfter,
    double best,
    double worst) {

  /**
   * Sums up.
   *
   * @param scores what each word of the text says
   * @param fading the depth at which a word counts a third
   */
  static FadedSums of(TargetView view, double[] scores, double fading) {
    double[] sums = new double[4];
    double best = 0;
    double worst = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] != 0) {
        double score = scores[i] * StrictMath.exp(-Math.abs(view.depth(i)) / fading);
        sums[(view.depth(i) < 0 ? 0 : 2) + (score > 0 ? 0 : 1)] += score;
        best = Math.max(best, score);
        worst = Math.min(worst, score);
      }
    }
    return new FadedSums(sums[0], sums[1], sums[2], sums[3], best, worst);
  }

  double praise() {
    return praiseBefore + praiseAfter;
  }

  double blame() {
    return blameBefore + blameAfter;
  }

  /** Returns each sum, praise, blame and twice their difference, all between -1 and 1. */
  double[] squashed() {
    return new double[] {
      StrictMath.tanh(praiseBefore),
      StrictMath.tanh(blameBefore),
      StrictMath.tanh(praiseAfter),
      StrictMath.tanh(blameAfter),
      StrictMath.tanh(praise()),
      StrictMath.tanh(blame()),
      StrictMath.tanh(2 * (praise() + blame()))
    };
  }
}
