package org.vigie.alerts.detect;

/** Measurements that are not counts: Student's t with a scale learnt from clipped deviations. */
final class RealNoise implements Noise {
  /** Heavy enough for measured data, light enough that a p-value of one in a million exists. */
  private static final double FREEDOM = 5;

  /** How many scales from its expectation a row may pull the level. */
  private static final double CLIP = 4;

  /** How many scales one row may teach the scale; a scale that was too small recovers by it. */
  private static final double SCALE_CLIP = 20;

  /** The first rows teach in full: there is no scale yet to clip them by. */
  private static final int UNCLIPPED_ROWS = 20;

  /** Mean absolute deviation of Student's t with 5 degrees of freedom and scale 1. */
  private static final double MEAN_DEVIATION = 0.949;

  /** The smallest scale, relative to the largest value seen: constant series have no scatter. */
  private static final double SMALLEST_SCALE = 1e-6;

  private final double slowestRate;
  private double deviation;
  private double largest;
  private long seen;

  RealNoise(double slowestRate) {
    this.slowestRate = slowestRate;
  }

  @Override
  public double blend(double season, double level, double weightOfLevel) {
    return (1 - weightOfLevel) * season + weightOfLevel * level;
  }

  @Override
  public double shift(double level, double seasonThen, double seasonNow) {
    return level + seasonNow - seasonThen;
  }

  @Override
  public double surprisal(double value, double mean) {
    double t = (value - mean) / scale();
    double log = SpecialFunctions.logBeta(FREEDOM / (FREEDOM + t * t), FREEDOM / 2, 0.5);
    return Math.max(0, -log / Math.log(10));
  }

  @Override
  public double clip(double value, double mean) {
    double reach = CLIP * scale();
    return seen < UNCLIPPED_ROWS ? value : Math.clamp(value, mean - reach, mean + reach);
  }

  @Override
  public void learn(double value, double mean) {
    double off = Math.abs(value - mean);
    if (seen >= UNCLIPPED_ROWS) {
      off = Math.min(off, SCALE_CLIP * scale());
    }
    largest = Math.max(largest, Math.abs(value));
    seen++;
    deviation += Math.max(slowestRate, 1.0 / (seen + 1)) * (off - deviation);
  }

  private double scale() {
    double floor = Math.max(SMALLEST_SCALE * largest, Double.MIN_NORMAL);
    return Math.max(floor, deviation / MEAN_DEVIATION);
  }
}
