package org.vigie.nlp.training;

import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vigie.nlp.sentiment.ClassOrder;

/**
 * Multinomial logistic regression with an L2 penalty, minimised by the quasi-Newton method of
 * CoreNLP.
 *
 * <p>With a balance of 1 every class weighs the same in sum, however many texts it has. No chance
 * is involved and sums are taken in one order: the same rows give the same weights to the bit.
 *
 * @param penalty the factor of half the squared weights; above 0
 * @param balance from 0, where every text weighs the same, to 1, where every class does
 */
record SoftmaxRegression(double penalty, double balance) implements Learner {
  private static final int CLASSES = ClassOrder.CLASSES;
  private static final int MEMORY = 8;
  private static final int MOST_STEPS = 80;
  private static final double TOLERANCE = 1e-3;

  SoftmaxRegression(double penalty) {
    this(penalty, 1);
  }

  @Override
  public double[] fit(Examples examples, int[] rows) {
    return fit(examples, rows, null);
  }

  /**
   * Fits weights of which some may move further than others.
   *
   * @param freedom for each weight by what the penalty's root is divided, above 0; null for 1
   */
  double[] fit(Examples examples, int[] rows, double @Nullable [] freedom) {
    QNMinimizer minimizer = new QNMinimizer(MEMORY, true);
    minimizer.shutUp();
    Loss loss = new Loss(examples, rows, penalties(examples.width() * CLASSES, freedom), balance);
    return minimizer.minimize(loss, TOLERANCE, new double[loss.domainDimension()], MOST_STEPS);
  }

  private double[] penalties(int size, double @Nullable [] freedom) {
    double[] penalties = new double[size];
    for (int i = 0; i < size; i++) {
      double free = freedom == null ? 1 : freedom[i];
      penalties[i] = penalty / (free * free);
    }
    return penalties;
  }

  /** The penalised negative log-likelihood, computed with its gradient in one pass. */
  private static final class Loss implements DiffFunction {
    private final Examples examples;
    private final int[] rows;
    private final double[] penalties;
    private final double[] classWeights;
    private final double[] gradient;
    private double[] point = {};
    private double value;

    Loss(Examples examples, int[] rows, double[] penalties, double balance) {
      this.examples = examples;
      this.rows = rows;
      this.penalties = penalties;
      this.gradient = new double[domainDimension()];
      this.classWeights = new double[CLASSES];
      for (int row : rows) {
        classWeights[ClassOrder.index(examples.label(row))]++;
      }
      for (int k = 0; k < CLASSES; k++) {
        double even = rows.length / (CLASSES * Math.max(1, classWeights[k]));
        classWeights[k] = StrictMath.pow(even, balance);
      }
    }

    @Override
    public double valueAt(double[] x) {
      moveTo(x);
      return value;
    }

    @Override
    public double[] derivativeAt(double[] x) {
      moveTo(x);
      return gradient.clone();
    }

    @Override
    public int domainDimension() {
      return examples.width() * CLASSES;
    }

    private void moveTo(double[] x) {
      if (Arrays.equals(point, x)) {
        return;
      }
      point = x.clone();
      value = 0;
      for (int i = 0; i < x.length; i++) {
        value += penalties[i] * x[i] * x[i] / 2;
        gradient[i] = penalties[i] * x[i];
      }
      double[] scores = new double[CLASSES];
      for (int row : rows) {
        examples.score(row, x, scores);
        int label = ClassOrder.index(examples.label(row));
        double weight = classWeights[label] * examples.weight(row);
        value += weight * toErrors(scores, label);
        for (int k = 0; k < CLASSES; k++) {
          scores[k] *= weight;
        }
        examples.addTo(gradient, row, scores);
      }
    }

    /** Turns scores into probability less truth, and returns the loss. */
    private static double toErrors(double[] scores, int label) {
      double top = Math.max(scores[0], Math.max(scores[1], scores[2]));
      double sum = 0;
      double truth = scores[label] - top;
      for (int k = 0; k < CLASSES; k++) {
        scores[k] = StrictMath.exp(scores[k] - top);
        sum += scores[k];
      }
      for (int k = 0; k < CLASSES; k++) {
        scores[k] = scores[k] / sum - (k == label ? 1 : 0);
      }
      return StrictMath.log(sum) - truth;
    }
  }
}
