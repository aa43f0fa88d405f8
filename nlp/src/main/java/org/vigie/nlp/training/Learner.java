package org.vigie.nlp.training;

/** Fits the weights of a linear model. The same rows give the same weights to the bit. */
@FunctionalInterface
interface Learner {

  /**
   * Fits weights.
   *
   * @param examples the texts
   * @param rows those to learn from
   * @return three weights a column
   */
  double[] fit(Examples examples, int[] rows);
}
