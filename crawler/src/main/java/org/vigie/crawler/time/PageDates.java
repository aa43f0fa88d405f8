package org.vigie.crawler.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of pages as people read them, in English and in French: relative ones such as
 * "hier à 14:32", "il y a 3 heures" or "3 hours ago", days of the week, numbers in the order of the
 * page's language, and all that {@link WebDates} reads. What a date leaves out is taken from the
 * present, and never lies ahead of it.
 *
 * @param now the present
 * @param zone the zone of dates that name none
 * @param monthFirst whether 03/04/2025 is in March
 */
public record PageDates(Instant now, ZoneId zone, boolean monthFirst) {
  /** The zone of dates in French when neither the page nor its source names one. */
  private static final ZoneId FRENCH = ZoneId.of("Europe/Paris");

  private static final int LONGEST = 200;
  private static final int SECONDS = 10;

  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  /** A clock time and a zone, at the end of a date. */
  private static final Pattern ZONED =
      Pattern.compile(
          ".*\\d[:h]\\d{2}.*?(?:[^a-z]z|[+-]\\d{2}:?\\d{2}|\\b(?:gmt|utc|ut|[ecmp][sd]t|cest|cet|bst))"
              + "(?:\\s*\\([^)]*\\))?");

  /**
   * The dates of a page.
   *
   * @param now the present
   * @param language the language tag that the page or its source declares, such as "fr" or "en-US";
   *     null when unknown
   * @param zone the zone that the source is configured with; null to take Europe/Paris for French
   *     and UTC for all other languages
   * @return a reader that takes the month first when the tag names English of the United States
   */
  public static PageDates of(Instant now, @Nullable String language, @Nullable ZoneId zone) {
    return new PageDates(now, zone(language, zone), DayOrder.of(language) == DayOrder.MONTH_FIRST);
  }

  /**
   * Returns the zone of dates that name none.
   *
   * @param language the language tag that a page or its source declares; null when unknown
   * @param configured the zone that the source is configured with; null for that of the language
   * @return the configured zone, else Europe/Paris for French and UTC for all other languages
   */
  public static ZoneId zone(@Nullable String language, @Nullable ZoneId configured) {
    String tag = language == null ? "" : language.strip().toLowerCase(Locale.ROOT);
    ZoneId usual = tag.startsWith("fr") ? FRENCH : ZoneOffset.UTC;
    return configured == null ? usual : configured;
  }

  DayOrder order() {
    return monthFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
  }

  /**
   * Reads a date.
   *
   * @param text a date as it was found, with or without words around it; null when there was none
   * @return the moment that it names, or empty when it names none
   */
  public Optional<Instant> parse(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = WebDates.plain(text).replace('\u2019', '\'').replace('\u2018', '\'');
    if (EPOCH.matcher(plain).matches()) {
      long number = Long.parseLong(plain);
      boolean seconds = plain.length() == SECONDS;
      return Optional.of(seconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }
    if (ZONED.matcher(plain).matches()) {
      Optional<Instant> exact = WebDates.parse(text);
      if (exact.isPresent()) {
        return exact;
      }
    }
    return new RelativeDates(this)
        .parse(plain)
        .or(() -> new CalendarDates(this).parse(plain))
        .or(() -> WebDates.parse(text, zone));
  }
}
