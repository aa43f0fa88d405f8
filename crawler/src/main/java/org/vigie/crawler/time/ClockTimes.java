package org.vigie.crawler.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times of day of pages: 14:32, 14:32:05, 2:32 pm, 8h30, 8h. */
final class ClockTimes {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d/.-])(?:(?<hour>\\d{1,2})(?::|\\s?h\\s?)(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
              + "(?:\\s?(?<half>[ap])\\.?m\\b)?"
              + "|(?<bare>\\d{1,2})\\s?(?:h\\b|(?<part>[ap])\\.?m\\b))(?!\\d)");

  private ClockTimes() {}

  /** The first time of day in a text; midnight when it names none that exists. */
  static LocalTime in(String text) {
    return find(text).orElse(LocalTime.MIDNIGHT);
  }

  static Optional<LocalTime> find(String text) {
    return TIME.matcher(text).results().flatMap(found -> time(found).stream()).findFirst();
  }

  private static Optional<LocalTime> time(MatchResult m) {
    try {
      if (m.group("bare") != null) {
        return Optional.of(LocalTime.of(hour(m.group("bare"), m.group("part")), 0));
      }
      int second = m.group("second") == null ? 0 : Integer.parseInt(m.group("second"));
      return Optional.of(
          LocalTime.of(
              hour(m.group("hour"), m.group("half")),
              Integer.parseInt(m.group("minute")),
              Math.min(59, second)));
    } catch (DateTimeException e) {
      // Another number of the text may be the time.
      return Optional.empty();
    }
  }

  private static int hour(String digits, @Nullable String half) {
    return WebDates.hour(Integer.parseInt(digits), half == null ? "" : half);
  }
}
