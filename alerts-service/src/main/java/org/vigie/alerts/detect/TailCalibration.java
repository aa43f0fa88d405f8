package org.vigie.alerts.detect;

import java.util.Arrays;

/**
 * Corrects surprisals by how surprising the series usually is: beyond a high quantile of its past
 * they are taken as exponential, with a scale from the median excess, which past events cannot
 * bend. What the model calls one in a million happens weekly in some series, and never in others.
 */
final class TailCalibration {
  /** The share of past rows that makes the tail; 0.02 and 0.01 did equally well on NAB's tweets. */
  private static final double TAIL = 0.02;

  private static final double TAIL_SURPRISAL = -Math.log10(TAIL);

  /** The scale of calibrated surprisals, in powers of ten. */
  private static final double EXACT_SCALE = 1 / Math.log(10);

  /** How much shorter than exact a tail may be taken to be: rows of few counts look too quiet. */
  private static final double SMALLEST_SHARE = 0.4;

  private static final int FEWEST_ROWS = 150;
  private static final int FEWEST_EXCESSES = 4;
  private static final int FITS_A_MEMORY = 120;

  private final double[] past;
  private final int refitEvery;
  private long seen;
  private double threshold = Double.NaN;
  private double scale = EXACT_SCALE;

  TailCalibration(int memoryRows) {
    this.past = new double[Math.max(memoryRows, FEWEST_ROWS)];
    this.refitEvery = Math.max(1, past.length / FITS_A_MEMORY);
  }

  /** Returns the corrected surprisal, or the given one while too little was seen. */
  double correct(double surprisal) {
    if (Double.isNaN(threshold)) {
      return surprisal;
    }
    return surprisal > threshold
        ? TAIL_SURPRISAL + (surprisal - threshold) / scale * EXACT_SCALE
        : surprisal * TAIL_SURPRISAL / threshold;
  }

  void learn(double surprisal) {
    past[(int) (seen % past.length)] = surprisal;
    seen++;
    if (seen >= FEWEST_ROWS && seen % refitEvery == 0) {
      fit();
    }
  }

  private void fit() {
    double[] sorted = Arrays.copyOf(past, (int) Math.min(seen, past.length));
    Arrays.sort(sorted);
    int at = (int) Math.ceil((1 - TAIL) * (sorted.length - 1));
    threshold = Math.max(sorted[at], SMALLEST_SHARE * TAIL_SURPRISAL);
    int excesses = sorted.length - 1 - at;
    if (excesses >= FEWEST_EXCESSES) {
      double median = sorted[at + 1 + excesses / 2] - sorted[at];
      scale = Math.max(SMALLEST_SHARE * EXACT_SCALE, median / Math.log(2));
    }
  }
}
