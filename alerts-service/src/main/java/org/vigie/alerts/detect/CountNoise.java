package org.vigie.alerts.detect;

/**
 * Counts that scatter more than chance alone: negative binomial with variance mean + dispersion ×
 * mean², as talk comes in bursts.
 */
final class CountNoise implements Noise {
  /** Keeps the logarithm of a level defined at zero mentions. */
  private static final double OFFSET = 0.5;

  private static final double SMALLEST_MEAN = 0.05;

  /** Below this mean a row says too little of the dispersion. */
  private static final double TELLING_MEAN = 0.3;

  private static final double SMALLEST_DISPERSION = 0.02;
  private static final double LARGEST_SQUARE = 9;

  /** How many standard deviations above its expectation a row may pull the level. */
  private static final double CLIP = 4;

  private final double slowestRate;
  private double dispersion = 0.5;
  private long seen;

  CountNoise(double slowestRate) {
    this.slowestRate = slowestRate;
  }

  @Override
  public double blend(double season, double level, double weightOfLevel) {
    double log =
        (1 - weightOfLevel) * Math.log(season + OFFSET)
            + weightOfLevel * Math.log(Math.max(level, 0) + OFFSET);
    return Math.max(SMALLEST_MEAN, Math.exp(log) - OFFSET);
  }

  @Override
  public double shift(double level, double seasonThen, double seasonNow) {
    return (level + OFFSET) * (seasonNow + OFFSET) / (seasonThen + OFFSET) - OFFSET;
  }

  @Override
  public double surprisal(double value, double mean) {
    double size = 1 / dispersion;
    double log =
        value >= mean
            ? SpecialFunctions.logBeta(mean / (size + mean), value, size)
            : SpecialFunctions.logBeta(size / (size + mean), size, value + 1);
    return Math.max(0, -(log + Math.log(2)) / Math.log(10));
  }

  @Override
  public double clip(double value, double mean) {
    return Math.min(value, mean + CLIP * Math.sqrt(mean + dispersion * mean * mean));
  }

  @Override
  public void learn(double value, double mean) {
    if (mean <= TELLING_MEAN) {
      return;
    }
    double off = clip(value, mean) - mean;
    double square = Math.min((off * off - mean) / (mean * mean), LARGEST_SQUARE);
    seen++;
    double rate = Math.max(slowestRate, 1.0 / (seen + 20));
    dispersion = Math.max(SMALLEST_DISPERSION, dispersion + rate * (square - dispersion));
  }
}
