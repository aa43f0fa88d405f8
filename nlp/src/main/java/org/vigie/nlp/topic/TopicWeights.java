package org.vigie.nlp.topic;

import org.vigie.domain.mention.TopicId;

/** The classifier of one topic: logistic regression over {@link TopicFeatures}. Immutable. */
final class TopicWeights {
  private final TopicId topic;
  private final double threshold;
  private final float[] weights;
  private final float bias;

  TopicWeights(TopicId topic, double threshold, float[] weights, float bias) {
    this.topic = topic;
    this.threshold = threshold;
    this.weights = weights;
    this.bias = bias;
  }

  TopicId topic() {
    return topic;
  }

  /** From which probability the topic is given. */
  double threshold() {
    return threshold;
  }

  float weight(int bucket) {
    return weights[bucket];
  }

  float bias() {
    return bias;
  }

  double probability(int[] buckets) {
    double sum = bias;
    double value = TopicFeatures.value(buckets);
    for (int bucket : buckets) {
      sum += weights[bucket] * value;
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  boolean has(int[] buckets) {
    return probability(buckets) >= threshold;
  }
}
