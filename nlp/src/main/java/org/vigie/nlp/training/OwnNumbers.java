package org.vigie.nlp.training;

import java.util.Arrays;
import java.util.BitSet;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.Hashing;

/**
 * Gives each collection a copy of the numbers of its own, as Daumé (2007) proposed: what is
 * peculiar to one, such as how often its classes come, is learned there, and the numbers that all
 * share keep what holds everywhere.
 */
final class OwnNumbers {
  private static final int KIND = 97;

  /** What a copy weighs against the number that all share. */
  private final float weight;

  private final BitSet own = new BitSet(Hashing.BUCKETS);

  OwnNumbers(double weight) {
    this.weight = (float) weight;
  }

  /** Returns a sink that hands numbers on, each with its copy for a collection. */
  FeatureSink copying(String collection, FeatureSink sink) {
    int seed = Hashing.next(Hashing.seed(KIND), collection);
    return (group, bucket, value) -> {
      sink.add(group, bucket, value);
      int copy = Hashing.bucket(Hashing.next(seed, Integer.toString(bucket)));
      own.set(copy);
      sink.add(group, copy, value * weight);
    };
  }

  /** Returns a learner that forgets the copies, and with them the few words that share a bucket. */
  Learner forgetting(Learner learner) {
    return (examples, rows) -> {
      double[] weights = learner.fit(examples, rows);
      int[] buckets = examples.buckets();
      for (int column = 0; column < buckets.length; column++) {
        if (own.get(buckets[column])) {
          int from = column * ClassOrder.CLASSES;
          Arrays.fill(weights, from, from + ClassOrder.CLASSES, 0);
        }
      }
      return weights;
    };
  }
}
