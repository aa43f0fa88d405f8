package org.vigie.alerts.detect;

/** An exponentially weighted mean of recent values. */
final class Level {
  private final double rate;
  private double value = Double.NaN;

  /**
   * Makes a level.
   *
   * @param halfLife after how many rows a value has lost half its weight, above 0
   */
  Level(double halfLife) {
    this.rate = 1 - Math.pow(0.5, 1 / halfLife);
  }

  /** Returns the level, or the fallback before the first row. */
  double or(double fallback) {
    return Double.isNaN(value) ? fallback : value;
  }

  void learn(double next) {
    value = Double.isNaN(next - value) ? next : value + rate * (next - value);
  }
}
