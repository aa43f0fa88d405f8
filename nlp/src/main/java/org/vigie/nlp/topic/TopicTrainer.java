package org.vigie.nlp.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.domain.mention.TopicId;

/**
 * Learns the classifier of each topic apart, one against the rest, by gradient descent with a rate
 * a feature (AdaGrad). Rows are gone through in their order, so the same rows give the same model
 * to the bit. A topic needs {@value #FEWEST} examples; others are passed over.
 */
public final class TopicTrainer {
  /** The fewest examples from which a topic is learned. */
  public static final int FEWEST = 10;

  private static final int ROUNDS = 25;
  private static final int FOLDS = 5;
  private static final double RATE = 0.5;
  private static final double PENALTY = 1e-5;
  private static final double LEAST_THRESHOLD = 0.5;
  private static final double MOST_THRESHOLD = 0.9;

  private final List<LabelledTopics> rows;
  private final List<int[]> features;

  /**
   * Makes a trainer.
   *
   * @param rows the labelled texts
   */
  public TopicTrainer(List<LabelledTopics> rows) {
    TopicFeatures drawn = new TopicFeatures();
    this.rows = List.copyOf(rows);
    this.features = rows.stream().map(row -> drawn.of(row.text())).toList();
  }

  /**
   * What a training made.
   *
   * @param classifier the model
   * @param f1 of each topic, its F1 in five-fold cross-validation at the threshold that was chosen
   *     on the same answers, which makes it a little hopeful
   */
  public record Trained(TopicClassifier classifier, SortedMap<TopicId, Double> f1) {
    /** Copies the map. */
    public Trained {
      f1 = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(f1));
    }
  }

  /**
   * Trains.
   *
   * @return the model and its quality by topic
   */
  public Trained train() {
    SortedMap<TopicId, Integer> counts = new TreeMap<>();
    rows.forEach(row -> row.topics().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
    List<TopicWeights> topics = new ArrayList<>();
    SortedMap<TopicId, Double> quality = new TreeMap<>();
    counts.forEach((topic, count) -> {
      if (count >= FEWEST) {
        double[] answers = crossValidated(topic);
        double threshold = bestThreshold(topic, answers);
        topics.add(fit(topic, threshold, -1));
        quality.put(topic, f1(topic, answers, threshold));
      }
    });
    return new Trained(new TopicClassifier(topics), quality);
  }

  /** The probability of each row by a model that has not seen it. */
  private double[] crossValidated(TopicId topic) {
    double[] answers = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      TopicWeights model = fit(topic, 0, fold);
      for (int row = fold; row < answers.length; row += FOLDS) {
        answers[row] = model.probability(features.get(row));
      }
    }
    return answers;
  }

  private TopicWeights fit(TopicId topic, double threshold, int leftOut) {
    float[] weights = new float[TopicFeatures.BUCKETS];
    double[] squares = new double[TopicFeatures.BUCKETS];
    Arrays.fill(squares, 1e-8);
    double bias = 0;
    double biasSquares = 1e-8;
    for (int round = 0; round < ROUNDS; round++) {
      for (int row = 0; row < rows.size(); row++) {
        if (row % FOLDS == leftOut) {
          continue;
        }
        int[] buckets = features.get(row);
        double value = TopicFeatures.value(buckets);
        double sum = bias;
        for (int bucket : buckets) {
          sum += weights[bucket] * value;
        }
        double truth = rows.get(row).topics().contains(topic) ? 1 : 0;
        double error = 1 / (1 + StrictMath.exp(-sum)) - truth;
        biasSquares += error * error;
        bias -= RATE * error / Math.sqrt(biasSquares);
        for (int bucket : buckets) {
          double gradient = error * value + PENALTY * weights[bucket];
          squares[bucket] += gradient * gradient;
          weights[bucket] -= (float) (RATE * gradient / Math.sqrt(squares[bucket]));
        }
      }
    }
    return new TopicWeights(topic, threshold, weights, (float) bias);
  }

  private double bestThreshold(TopicId topic, double[] answers) {
    double best = 0.5;
    for (int step = 0; step <= 8; step++) {
      double threshold = LEAST_THRESHOLD + step * (MOST_THRESHOLD - LEAST_THRESHOLD) / 8;
      if (f1(topic, answers, threshold) > f1(topic, answers, best)) {
        best = threshold;
      }
    }
    return best;
  }

  private double f1(TopicId topic, double[] answers, double threshold) {
    int right = 0;
    int given = 0;
    int wanted = 0;
    for (int row = 0; row < answers.length; row++) {
      boolean is = rows.get(row).topics().contains(topic);
      boolean said = answers[row] >= threshold;
      right += is && said ? 1 : 0;
      given += said ? 1 : 0;
      wanted += is ? 1 : 0;
    }
    return right == 0 ? 0 : 2.0 * right / (given + wanted);
  }
}
