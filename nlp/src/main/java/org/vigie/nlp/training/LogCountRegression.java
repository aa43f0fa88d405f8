package org.vigie.nlp.training;

import org.vigie.nlp.sentiment.ClassOrder;

/**
 * Logistic regression in which a feature is the freer the more often it stands with one class, by
 * the logarithm of its ratio of counts, as naive Bayes would weigh it (Wang and Manning, 2012).
 *
 * @param regression fits the weights
 * @param floor what even a feature that is as frequent in every class may move; above 0
 */
record LogCountRegression(SoftmaxRegression regression, double floor) implements Learner {
  private static final int CLASSES = ClassOrder.CLASSES;

  @Override
  public double[] fit(Examples examples, int[] rows) {
    return regression.fit(examples, rows, freedom(examples, rows));
  }

  /** Returns by how much each weight may move, against 1 for numbers. */
  private double[] freedom(Examples examples, int[] rows) {
    int[] counts = new int[examples.width() * CLASSES];
    int[] texts = new int[CLASSES];
    for (int row : rows) {
      int label = ClassOrder.index(examples.label(row));
      texts[label]++;
      examples.columns(row).distinct().forEach(column -> counts[column * CLASSES + label]++);
    }
    double[] freedom = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      int column = i / CLASSES;
      freedom[i] =
          examples.isNumber(column) ? 1 : floor + ratio(counts, texts, column, i % CLASSES);
    }
    return freedom;
  }

  private static double ratio(int[] counts, int[] texts, int column, int label) {
    double others = 0;
    double otherTexts = 0;
    for (int k = 0; k < CLASSES; k++) {
      others += k == label ? 0 : counts[column * CLASSES + k];
      otherTexts += k == label ? 0 : texts[k];
    }
    double here = (counts[column * CLASSES + label] + 1) / (texts[label] + 2.0);
    return Math.abs(StrictMath.log(here / ((others + 1) / (otherTexts + 2))));
  }
}
