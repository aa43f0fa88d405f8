package org.vigie.crawler.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the day or the month comes first in dates of numbers alone, such as 03/04/2025. */
public enum DayOrder {
  /** 03/04/2025 is in April. */
  DAY_FIRST,
  /** 03/04/2025 is in March. */
  MONTH_FIRST,
  /** 03/04/2025 may be either. */
  UNKNOWN;

  /** English is written in both orders; only some of its countries tell which. */
  private static final Set<String> AMERICAN = Set.of("en-us", "en-ph");

  /**
   * Returns the order of a language.
   *
   * @param language a language tag such as "fr" or "en-US"; null or empty when unknown
   * @return the order; unknown for English of no country, and for no language
   */
  public static DayOrder of(@Nullable String language) {
    String tag =
        language == null ? "" : language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (AMERICAN.contains(tag)) {
      return MONTH_FIRST;
    }
    return tag.isEmpty() || tag.equals("en") ? UNKNOWN : DAY_FIRST;
  }

  /**
   * Reads a date of numbers.
   *
   * @param first its first number
   * @param second its second number
   * @param year its year, in full
   * @return the days that it may name, likeliest first; none when that cannot be told
   */
  public List<LocalDate> days(int first, int second, int year) {
    Stream<LocalDate> dayFirst = day(year, second, first);
    Stream<LocalDate> monthFirst = day(year, first, second);
    List<LocalDate> days =
        (this == MONTH_FIRST
                ? Stream.concat(monthFirst, dayFirst)
                : Stream.concat(dayFirst, monthFirst))
            .distinct()
            .toList();
    return this == UNKNOWN && days.size() > 1 ? List.of() : days;
  }

  private static Stream<LocalDate> day(int year, int month, int day) {
    try {
      return Stream.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }
}
