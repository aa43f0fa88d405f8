package org.vigie.domain.store;

/**
 * A part of a whole, with its sample size and 95 % interval.
 *
 * @param value part ÷ whole, in [0, 1]; 0 when the whole is empty
 * @param low the lower end of the interval, in [0, 1]
 * @param high the upper end of the interval, in [0, 1]
 * @param sample the whole, 0 or more
 */
public record Proportion(double value, double low, double high, long sample) {
  private static final double Z_95 = 1.959964;

  /**
   * Computes it. The interval is Wilson's score interval, which holds for small samples and at both
   * ends.
   *
   * @param part from 0 to whole
   * @param whole 0 or more
   * @return the proportion; for an empty whole 0 with the interval [0, 1]
   * @throws IllegalArgumentException when the part is negative or larger than the whole
   */
  public static Proportion of(long part, long whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " is not a part of " + whole);
    }
    if (whole == 0) {
      return new Proportion(0, 0, 1, 0);
    }
    double value = (double) part / whole;
    double square = Z_95 * Z_95 / whole;
    double centre = (value + square / 2) / (1 + square);
    double half = Math.sqrt(value * (1 - value) * square + square * square / 4) / (1 + square);
    return new Proportion(
        value, Math.clamp(centre - half, 0, value), Math.clamp(centre + half, value, 1), whole);
  }
}
