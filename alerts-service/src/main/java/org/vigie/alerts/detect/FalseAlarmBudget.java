package org.vigie.alerts.detect;

import java.time.Duration;

/**
 * How many false alarms a team accepts of one series.
 *
 * @param perMonth false alarms in 30 days on average, above 0
 */
public record FalseAlarmBudget(double perMonth) {
  /** One a month. */
  public static final FalseAlarmBudget DEFAULT = new FalseAlarmBudget(1);

  private static final double MONTH_SECONDS = Duration.ofDays(30).toSeconds();

  /** The largest p-value that may still alert, however generous the budget. */
  private static final double LARGEST_P = 0.05;

  /** Checks the range. */
  public FalseAlarmBudget {
    if (!(perMonth > 0) || Double.isInfinite(perMonth)) {
      throw new IllegalArgumentException(perMonth + " false alarms a month is not above 0");
    }
  }

  /**
   * Returns the p-value from which a row alerts.
   *
   * @param step the width of a row
   * @return the share of rows that may alert when nothing happens, at most 0.05
   */
  double pValue(Duration step) {
    return Math.min(LARGEST_P, perMonth * step.toSeconds() / MONTH_SECONDS);
  }
}
