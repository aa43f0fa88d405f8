package org.vigie.alerts.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Expects the next row in several ways and is surprised only when none of them explains it: an
 * event must stand out from the last hour, from the half day, and, where rows are half an hour or
 * wider, from the season at its present level.
 */
final class Forecast {
  private static final Duration SHORT = Duration.ofHours(1);
  private static final Duration LONG = Duration.ofHours(12);
  private static final Duration SLOW = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration SEASONAL_STEP = Duration.ofMinutes(30);

  /** 0.8 did best on NAB's tweets among 0.2, 0.5, 0.8 and 1. */
  private static final double WEIGHT_OF_LEVEL = 0.8;

  /** How fast the scatter forgets, a row. */
  private static final double SLOWEST_RATE = 0.002;

  private static final int FEWEST_TAIL_ROWS = 200;
  private static final int MOST_TAIL_ROWS = 8_640;

  private final Season season;
  private final Level slow;
  private final List<Explanation> explanations = new ArrayList<>();
  private final TailCalibration tail;

  /**
   * What is expected of a row and how far from it the row is.
   *
   * @param expected the expectation that explains the row best
   * @param surprisal −log10 of the p-value
   */
  record Surprise(double expected, double surprisal) {}

  Forecast(Duration step, ZoneId zone, DoubleFunction<Noise> noise) {
    season = new Season(step, zone);
    slow = new Level(rows(SLOW, step, 14));
    double longRows = rows(LONG, step, 12);
    explanations.add(explanation(rows(SHORT, step, 3), false, noise));
    explanations.add(explanation(longRows, false, noise));
    if (step.compareTo(SEASONAL_STEP) >= 0) {
      explanations.add(explanation(longRows, true, noise));
    }
    tail = new TailCalibration(Math.clamp(MONTH.dividedBy(step), FEWEST_TAIL_ROWS, MOST_TAIL_ROWS));
  }

  private static Explanation explanation(
      double halfLife, boolean followsSeason, DoubleFunction<Noise> noise) {
    return new Explanation(halfLife, WEIGHT_OF_LEVEL, followsSeason, noise.apply(SLOWEST_RATE));
  }

  private static double rows(Duration time, Duration step, double fewest) {
    return Math.max(fewest, (double) time.toSeconds() / step.toSeconds());
  }

  /** Judges a row by what was learnt before it, then learns it. */
  Surprise next(double value, Instant when) {
    double usual = season.at(when).orElse(slow.or(value));
    Explanation best = best(value, usual);
    double surprisal = best.surprisal(value, usual);
    Surprise surprise = new Surprise(best.mean(usual), tail.correct(surprisal));
    tail.learn(surprisal);
    double clipped = best.clip(value, usual);
    explanations.forEach(explanation -> explanation.learn(value, usual));
    slow.learn(clipped);
    season.learn(clipped, when);
    return surprise;
  }

  private Explanation best(double value, double usual) {
    return explanations.stream()
        .min(Comparator.comparingDouble(each -> each.surprisal(value, usual)))
        .orElseThrow();
  }
}
