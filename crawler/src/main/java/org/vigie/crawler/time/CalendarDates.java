package org.vigie.crawler.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates of the calendar that name no zone: "lun. 3 mars 2025 14:32", "03/04/2025". */
final class CalendarDates {
  /** A date further ahead than this was read in the wrong order. */
  private static final Duration SLACK = Duration.ofHours(24);

  private static final String MONTH =
      "(?<month>janvier|january|janv|jan|fevrier|february|fevr|fev|feb|mars|march|mar|avril|april|avr"
          + "|apr|mai|may|juin|june|jun|juillet|july|juil|jul|aout|august|aou|aug|septembre|september"
          + "|sept|sep|octobre|october|oct|novembre|november|nov|decembre|december|dec)\\b\\.?";
  private static final String DAY = "(?<!\\d)(?<day>\\d{1,2})";
  private static final String YEAR = "(?<year>\\d{4}|'?\\d{2}(?![\\d:h]|\\s?(?:h|[ap]\\.?m)\\b))";

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(?<year>\\d{4})[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-](?<year>\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(DAY + "(?:st|nd|rd|th|er)?[\\s.-]*\\b" + MONTH + "(?:[\\s,-]*" + YEAR + ")?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + "[\\s-]*" + DAY + "(?:st|nd|rd|th)?(?![\\d:])(?:[\\s,-]+" + YEAR + ")?");

  private final PageDates page;

  CalendarDates(PageDates page) {
    this.page = page;
  }

  /** Reads a text in lower case without accents. */
  Optional<Instant> parse(String plain) {
    for (Pattern form : List.of(ISO, YEAR_FIRST, NUMBERS, DAY_FIRST, MONTH_FIRST)) {
      Matcher m = form.matcher(plain);
      if (m.find()) {
        LocalTime time =
            ClockTimes.find(plain.substring(m.end()))
                .orElseGet(() -> ClockTimes.in(plain.substring(0, m.start())));
        return form == NUMBERS ? numbers(m, time) : named(m, time);
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> named(Matcher m, LocalTime time) {
    int day = Integer.parseInt(m.group("day"));
    try {
      int month = WebDates.month(m.group("month"));
      String year = WebDates.group(m, "year", "");
      return Optional.of(
          year.isEmpty() ? lately(MonthDay.of(month, day), time) : at(year, month, day, time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A date without a year is the last one that is not ahead of us. */
  private Instant lately(MonthDay day, LocalTime time) {
    int year = page.now().atZone(page.zone()).getYear();
    Instant moment = at(day.atYear(year), time);
    return isAhead(moment) ? at(day.atYear(year - 1), time) : moment;
  }

  /** In the order of the page, unless only the other one gives a day that has been. */
  private Optional<Instant> numbers(Matcher m, LocalTime time) {
    List<Instant> moments =
        page
            .order()
            .days(
                Integer.parseInt(m.group("first")),
                Integer.parseInt(m.group("second")),
                WebDates.year(m.group("year")))
            .stream()
            .map(day -> at(day, time))
            .toList();
    return moments.stream()
        .filter(moment -> !isAhead(moment))
        .findFirst()
        .or(() -> moments.stream().findFirst());
  }

  private boolean isAhead(Instant moment) {
    return moment.isAfter(page.now().plus(SLACK));
  }

  private Instant at(String year, int month, int day, LocalTime time) {
    return at(LocalDate.of(WebDates.year(year.replace("'", "")), month, day), time);
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(page.zone()).toInstant();
  }
}
