package org.vigie.domain.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week from Monday to Sunday, numbered as ISO 8601 does.
 *
 * @param year the week-based year
 * @param week 1 to 53
 */
public record DigestWeek(int year, int week) implements Comparable<DigestWeek> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

  /** Checks that the year has such a week. */
  public DigestWeek {
    LocalDate thatYear = LocalDate.of(year, 6, 1);
    long last = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(thatYear).getMaximum();
    if (week < 1 || week > last) {
      throw new IllegalArgumentException("year " + year + " has no week " + week);
    }
  }

  /**
   * Reads a week.
   *
   * @param text such as "2026-W46"
   * @return the week
   * @throws IllegalArgumentException when the text has another form, or there is no such week
   */
  public static DigestWeek parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a week such as 2026-W46");
    }
    return new DigestWeek(
        Integer.parseInt(matcher.group(1), 10), Integer.parseInt(matcher.group(2), 10));
  }

  /**
   * Returns the week of a day.
   *
   * @param day any day
   * @return its week
   */
  public static DigestWeek of(LocalDate day) {
    return new DigestWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /**
   * Returns the first day.
   *
   * @return the Monday
   */
  public LocalDate monday() {
    return LocalDate.of(year, 1, 4)
        .with(WeekFields.ISO.weekOfWeekBasedYear(), week)
        .with(DayOfWeek.MONDAY);
  }

  /**
   * Returns the first moment.
   *
   * @param zone the team's zone
   * @return the start of Monday
   */
  public Instant start(ZoneId zone) {
    return monday().atStartOfDay(zone).toInstant();
  }

  /**
   * Returns the moment after the last.
   *
   * @param zone the team's zone
   * @return the start of the next Monday
   */
  public Instant end(ZoneId zone) {
    return monday().plusWeeks(1).atStartOfDay(zone).toInstant();
  }

  /**
   * Returns the week before.
   *
   * @return the week before
   */
  public DigestWeek previous() {
    return of(monday().minusWeeks(1));
  }

  @Override
  public int compareTo(DigestWeek other) {
    return monday().compareTo(other.monday());
  }

  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT, "%04d-W%02d", year, week);
  }
}
