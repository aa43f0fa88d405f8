package org.vigie.domain.store;

/**
 * (positive − negative) ÷ all whose sentiment is known, with its sample size and 95 % interval.
 *
 * @param value in [-1, 1]; 0 when the sample is empty
 * @param low the lower end of the interval, in [-1, 1]
 * @param high the upper end of the interval, in [-1, 1]
 * @param sample how many mentions of known sentiment it rests on, 0 or more
 */
public record NetSentiment(double value, double low, double high, long sample) {
  private static final double Z_95 = 1.959964;

  /**
   * Computes it. The interval is the normal approximation for the mean of values in {-1, 0, 1} with
   * two pseudo-observations, one at each end (after Agresti and Coull, 1998), so that a sample of
   * one does not claim certainty.
   *
   * @param counts the sample
   * @return the net sentiment; for an empty sample 0 with the interval [-1, 1]
   */
  public static NetSentiment of(SentimentCounts counts) {
    long n = counts.judged();
    if (n == 0) {
      return new NetSentiment(0, -1, 1, 0);
    }
    double value = (double) (counts.positive() - counts.negative()) / n;
    double padded = n + 2.0;
    double mean = (counts.positive() - counts.negative()) / padded;
    double square = (counts.positive() + counts.negative() + 2.0) / padded;
    double half = Z_95 * Math.sqrt(Math.max(0, square - mean * mean) / padded);
    return new NetSentiment(
        value,
        Math.max(-1, Math.min(value, mean - half)),
        Math.min(1, Math.max(value, mean + half)),
        n);
  }
}
