package org.vigie.console.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.store.Step;

/**
 * The days that a search looks at, in the team's calendar.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
record Period(LocalDate first, LocalDate last) {
  /** How a reader chooses days. */
  enum Choice {
    /** Today and the six days before. */
    WEEK("7", 7),
    /** Four weeks. */
    MONTH("28", 28),
    /** A quarter of a year. */
    QUARTER("90", 90),
    /** Days that the reader names. */
    CUSTOM("custom", 28);

    private final String key;
    private final int days;

    Choice(String key, int days) {
      this.key = key;
      this.days = days;
    }

    /** The word for it in an address. */
    public String key() {
      return key;
    }
  }

  /** Five years: more points than this are too many for one chart. */
  static final long MOST_DAYS = 1_830;

  private static final long HOURLY_UP_TO_DAYS = 3;
  private static final long DAILY_UP_TO_DAYS = 120;

  /** Checks the order and the length. */
  Period {
    if (last.isBefore(first)) {
      throw new PeriodException(
          "search.problem.order", "period " + first + " to " + last + " ends before it starts");
    }
    if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw new PeriodException(
          "search.problem.long", "period " + first + " to " + last + " is longer than five years");
    }
  }

  /** The days of a choice; a day that is not named is today, or 28 days back. */
  static Period of(
      Choice choice, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    LocalDate last = choice == Choice.CUSTOM && to != null ? to : today;
    LocalDate first = last.minusDays(choice.days - 1L);
    return new Period(choice == Choice.CUSTOM && from != null ? from : first, last);
  }

  /** The first moment. */
  Instant start(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The moment after the last. */
  Instant end(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** A width of intervals that makes a chart of a readable number of points. */
  Step step() {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days <= HOURLY_UP_TO_DAYS) {
      return Step.HOUR;
    }
    return days <= DAILY_UP_TO_DAYS ? Step.DAY : Step.WEEK;
  }
}
