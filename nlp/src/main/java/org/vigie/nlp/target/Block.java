package org.vigie.nlp.target;

import java.util.Arrays;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.FeatureSink.Group;
import org.vigie.nlp.sentiment.Hashing;

/** Collects features of one kind and hands them on scaled to one length. */
final class Block {
  private final int seed;
  private final float weight;
  private int[] buckets = new int[64];
  private float[] values = new float[64];
  private int size;

  Block(int kind, double weight) {
    this.seed = Hashing.seed(kind);
    this.weight = (float) weight;
  }

  void add(String key, double value) {
    add(Hashing.next(seed, key), value);
  }

  int seed() {
    return seed;
  }

  /** Adds a feature by its hash, which starts with {@link #seed}. */
  void add(int hash, double value) {
    if (size == buckets.length) {
      buckets = Arrays.copyOf(buckets, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    buckets[size] = Hashing.bucket(hash);
    values[size++] = (float) value;
  }

  /** Hands the features on, scaled so that the squares of their values add up to the weight's. */
  void drain(FeatureSink sink) {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += values[i] * values[i];
    }
    float scale = squares == 0 || weight == 0 ? 0 : weight / (float) Math.sqrt(squares);
    for (int i = 0; i < size && scale > 0; i++) {
      sink.add(Group.NUMBERS, buckets[i], values[i] * scale);
    }
  }
}
