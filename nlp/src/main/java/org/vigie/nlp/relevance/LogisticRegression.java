package org.vigie.nlp.relevance;

import java.util.List;

/**
 * Logistic regression with an L2 penalty on all weights but the first, fitted by accelerated
 * gradient descent from zero with a fixed step: the same rows give the same weights.
 *
 * @param penalty the factor of half the squared weights, against the mean loss of a row; above 0
 */
record LogisticRegression(double penalty) {
  private static final int STEPS = 150;

  /** A row: the columns that are not zero and their values; column 0 is the constant. */
  static final class Row {
    private final int[] columns;
    private final double[] values;
    private final boolean positive;

    Row(int[] columns, double[] values, boolean positive) {
      this.columns = columns;
      this.values = values;
      this.positive = positive;
    }
  }

  double[] fit(List<Row> rows, int width) {
    double[] weights = new double[width];
    double[] ahead = new double[width];
    double step = 1 / steepest(rows);
    double momentum = 1;
    for (int i = 0; i < STEPS; i++) {
      double[] gradient = gradient(rows, ahead);
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int column = 0; column < width; column++) {
        double moved = ahead[column] - step * gradient[column];
        ahead[column] = moved + (momentum - 1) / next * (moved - weights[column]);
        weights[column] = moved;
      }
      momentum = next;
    }
    return weights;
  }

  private double[] gradient(List<Row> rows, double[] weights) {
    double[] gradient = new double[weights.length];
    for (int column = 1; column < weights.length; column++) {
      gradient[column] = penalty * weights[column];
    }
    for (Row row : rows) {
      double error = probability(row, weights) - (row.positive ? 1 : 0);
      for (int i = 0; i < row.columns.length; i++) {
        gradient[row.columns[i]] += error * row.values[i] / rows.size();
      }
    }
    return gradient;
  }

  /** A bound of the curvature: a quarter of the longest row's squared length. */
  private double steepest(List<Row> rows) {
    double longest = 0;
    for (Row row : rows) {
      double length = 0;
      for (double value : row.values) {
        length += value * value;
      }
      longest = Math.max(longest, length);
    }
    return longest / 4 + penalty;
  }

  private static double probability(Row row, double[] weights) {
    double score = 0;
    for (int i = 0; i < row.columns.length; i++) {
      score += weights[row.columns[i]] * row.values[i];
    }
    return logistic(score);
  }

  static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
