package org.vigie.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.vigie.alerts.detect.Detector;
import org.vigie.alerts.detect.FalseAlarmBudget;

/**
 * Counts the alerts of a detector on simulated series where nothing happens: Poisson and negative
 * binomial counts with a day and a week in them. Prints the observed false alarms in 30 days beside
 * the budget.
 */
public final class QuietBench {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int MONTHS = 6;

  private QuietBench() {}

  /**
   * One kind of quiet series.
   *
   * @param step the width of a row
   * @param mean the mean count of a row
   * @param dispersion 0 for Poisson, above for negative binomial
   * @param series how many series are simulated
   */
  private record Quiet(Duration step, double mean, double dispersion, int series) {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Duration five = Duration.ofMinutes(5);
    Duration hour = Duration.ofHours(1);
    Duration day = Duration.ofDays(1);
    List<Quiet> kinds =
        List.of(
            new Quiet(five, 0.2, 0, 10),
            new Quiet(five, 5, 0, 10),
            new Quiet(five, 50, 0.3, 10),
            new Quiet(hour, 0.5, 0, 100),
            new Quiet(hour, 10, 0, 100),
            new Quiet(hour, 10, 0.3, 100),
            new Quiet(hour, 100, 0.1, 100),
            new Quiet(day, 3, 0, 400),
            new Quiet(day, 20, 0.3, 400),
            new Quiet(day, 500, 0.05, 400));
    System.out.println("step      mean  dispersion  budget  observed");
    for (Quiet kind : kinds) {
      System.out.printf(
          java.util.Locale.ROOT,
          "%-8s %5.1f %11.2f %7d %9.2f%n",
          kind.step(),
          kind.mean(),
          kind.dispersion(),
          1,
          observed(kind, 1));
    }
  }

  private static double observed(Quiet kind, double budget) {
    long alerts = 0;
    for (int series = 0; series < kind.series(); series++) {
      alerts += alerts(kind, budget, new SplittableRandom(series));
    }
    return (double) alerts / kind.series() / (MONTHS - 1);
  }

  /** Counts the alerts of all months but the first, in which the detector learns. */
  private static long alerts(Quiet kind, double budget, SplittableRandom random) {
    Detector detector = new Detector(kind.step(), ZoneOffset.UTC, new FalseAlarmBudget(budget));
    long rows = MONTH.multipliedBy(MONTHS).dividedBy(kind.step());
    long alerts = 0;
    for (long row = 0; row < rows; row++) {
      Instant when = START.plus(kind.step().multipliedBy(row));
      boolean alert = detector.next(draw(kind, when, random), when).alert();
      alerts += alert && row >= rows / MONTHS ? 1 : 0;
    }
    return alerts;
  }

  private static double draw(Quiet kind, Instant when, SplittableRandom random) {
    int hour = when.atZone(ZoneOffset.UTC).getHour();
    int day = when.atZone(ZoneOffset.UTC).getDayOfWeek().getValue();
    boolean daily = kind.step().compareTo(Duration.ofDays(1)) >= 0;
    double wave = daily ? 1 : 1 + 0.7 * Math.sin(2 * Math.PI * (hour - 8) / 24.0);
    double mean = kind.mean() * wave * (day >= 6 ? 0.5 : 1);
    double level =
        kind.dispersion() == 0
            ? mean
            : mean * kind.dispersion() * gamma(1 / kind.dispersion(), random);
    return poisson(level, random);
  }

  /** Draws from a gamma distribution of scale 1 (Marsaglia and Tsang, 2000); shape is above 1. */
  private static double gamma(double shape, SplittableRandom random) {
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  private static long poisson(double mean, SplittableRandom random) {
    long count = 0;
    for (double sum = -Math.log(1 - random.nextDouble());
        sum < mean;
        sum -= Math.log(1 - random.nextDouble())) {
      count++;
    }
    return count;
  }
}
