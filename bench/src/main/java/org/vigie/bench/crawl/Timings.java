package org.vigie.bench.crawl;

import java.util.Arrays;
import java.util.Locale;

/** How long something took each time. Safe for use by many threads. */
final class Timings {
  private static final int FIRST_ROOM = 1_024;
  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[FIRST_ROOM];
  private int count;

  synchronized void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took;
  }

  /** Prints the median, the 99th percentile and the longest, in ms. */
  synchronized void print(String name) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s-ms n=%d p50=%.2f p99=%.2f max=%.2f%n",
        name,
        count,
        at(sorted, 0.5),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.round(share * (sorted.length - 1))] / NANOS_PER_MILLI;
  }
}
