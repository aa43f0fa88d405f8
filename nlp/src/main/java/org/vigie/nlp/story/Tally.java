package org.vigie.nlp.story;

import java.util.Arrays;

/**
 * Adds up numbers by place, for a few hundred places at a time, without making objects. Not safe
 * for use by several threads.
 */
final class Tally {
  /** Told of each sum. */
  @FunctionalInterface
  interface Sum {
    void of(int place, double sum);
  }

  private long[] pairs = new long[512];
  private int count;

  void clear() {
    count = 0;
  }

  /** Adds a number, kept as a float. */
  void add(int place, float number) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * count);
    }
    pairs[count++] = (long) place << 32 | Float.floatToIntBits(number);
  }

  /** Reports the sum of each place, by place. */
  void each(Sum sum) {
    Arrays.sort(pairs, 0, count);
    int from = 0;
    while (from < count) {
      int place = (int) (pairs[from] >> 32);
      double total = 0;
      while (from < count && (int) (pairs[from] >> 32) == place) {
        total += Float.intBitsToFloat((int) pairs[from++]);
      }
      sum.of(place, total);
    }
  }
}
