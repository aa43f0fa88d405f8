package org.vigie.alerts.detect;

/**
 * The regularised incomplete beta function, from which the tails of the negative binomial and of
 * Student's t follow (Abramowitz and Stegun, 26.5).
 */
final class SpecialFunctions {
  private static final double[] LANCZOS = {
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-06,
    1.5056327351493116e-07
  };
  private static final double LANCZOS_G = 7;
  private static final int MOST_TERMS = 500;
  private static final double PRECISION = 1e-12;
  private static final double TINY = 1e-300;

  private SpecialFunctions() {}

  /** Returns ln Γ(x) for x above 0. */
  static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double shifted = x - 1;
    double sum = 0.9999999999998099;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (shifted + i + 1);
    }
    double t = shifted + LANCZOS_G + 0.5;
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  /**
   * Returns ln I_x(a, b); the logarithm keeps tails far below the smallest double.
   *
   * @param x in [0, 1]
   * @param a above 0
   * @param b above 0
   */
  static double logBeta(double x, double a, double b) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x >= 1) {
      return 0;
    }
    double front =
        logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
    if (x < (a + 1) / (a + b + 2)) {
      return Math.min(0, front + Math.log(fraction(x, a, b) / a));
    }
    double other = Math.exp(front + Math.log(fraction(1 - x, b, a) / b));
    return Math.log1p(-Math.min(other, 1 - PRECISION));
  }

  /** Evaluates the continued fraction by Lentz's method. */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      result *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      result *= d * c;
      if (Math.abs(d * c - 1) < PRECISION) {
        break;
      }
    }
    return result;
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
