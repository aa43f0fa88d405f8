package org.vigie.alerts.detect;

/** How the values of a series scatter around their expectation; learns from each row. */
sealed interface Noise permits CountNoise, RealNoise {

  /** Combines the usual value of the season with the recent level. */
  double blend(double season, double level, double weightOfLevel);

  /** Moves a past level by what the season changed since. */
  double shift(double level, double seasonThen, double seasonNow);

  /**
   * Returns −log10 of the probability of a value at least this far from the mean, on either side.
   */
  double surprisal(double value, double mean);

  /** Returns the value, pulled in to what one event may teach. */
  double clip(double value, double mean);

  /** Learns the scatter from a row. */
  void learn(double value, double mean);
}
