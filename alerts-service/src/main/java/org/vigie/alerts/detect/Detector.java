package org.vigie.alerts.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Judges a series row by row, each from the rows before it only. Counts (whole numbers from 0) are
 * judged by a negative binomial, other measurements by Student's t; both by a baseline that past
 * events cannot bend. It is silent until it has seen two days, at least 28 rows. Not for use by
 * several threads.
 */
public final class Detector {
  private static final Duration WARM_UP = Duration.ofDays(2);
  private static final int FEWEST_WARM_UP_ROWS = 28;
  private static final int MOST_WARM_UP_ROWS = 288;

  /**
   * The tail is fitted to a sample, and a tail that is fitted too short alarms more than one fitted
   * too long saves: without this margin simulated quiet series gave 1.2 times the budget.
   */
  private static final double FIT_MARGIN = Math.log10(1.2);

  /** Beyond this a double is not exact any more, and no count of talk comes near. */
  private static final double LARGEST_COUNT = 1e15;

  private final Forecast counts;
  private final Forecast reals;
  private final Refractory refractory = new Refractory();
  private final double alertSurprisal;
  private final long warmUpRows;
  private boolean onlyCounts = true;
  private long seen;

  /**
   * Makes a detector that has seen nothing.
   *
   * @param step the width of a row, above 0
   * @param zone the zone whose hours and weekdays make the season
   * @param budget how many false alarms are accepted
   */
  public Detector(Duration step, ZoneId zone, FalseAlarmBudget budget) {
    if (!step.isPositive()) {
      throw new IllegalArgumentException("step " + step + " is not above 0");
    }
    counts = new Forecast(step, zone, CountNoise::new);
    reals = new Forecast(step, zone, RealNoise::new);
    alertSurprisal = FIT_MARGIN - Math.log10(budget.pValue(step));
    warmUpRows = Math.clamp(WARM_UP.dividedBy(step), FEWEST_WARM_UP_ROWS, MOST_WARM_UP_ROWS);
  }

  /**
   * Judges the next row, then learns it.
   *
   * @param value the row's value, finite
   * @param when the row's time, after the row before
   * @return the judgement
   */
  public Judgement next(double value, Instant when) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value " + value + " at " + when + " is not finite");
    }
    onlyCounts = onlyCounts && isCount(value);
    Forecast.Surprise ofReals = reals.next(value, when);
    Forecast.Surprise surprise = onlyCounts ? counts.next(value, when) : ofReals;
    double pValue = Math.pow(10, -surprise.surprisal());
    if (seen++ < warmUpRows) {
      return new Judgement(surprise.expected(), pValue, 0, false);
    }
    double news = refractory.news(surprise.surprisal(), when);
    double score = news / (news + alertSurprisal);
    return new Judgement(surprise.expected(), pValue, score, news >= alertSurprisal);
  }

  private static boolean isCount(double value) {
    return value >= 0 && value <= LARGEST_COUNT && value == Math.rint(value);
  }
}
