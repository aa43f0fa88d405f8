package org.vigie.crawler.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: RFC 3339 and ISO 8601, RFC 822 and 2822, the C library's form, with
 * English and French names of months, and the slips that are common in each; numbers alone where
 * their order is beyond doubt; seconds since 1970. A date without a zone is in UTC.
 */
public final class WebDates {
  private static final int LONGEST = 80;
  private static final int CENTURY_PIVOT = 70;

  private static final String TIME =
      "(?<hour>\\d{1,2})[:h](?<minute>\\d{2})(?:[:m](?<second>\\d{2})(?<fraction>[.,]\\d{1,9})?s?)?"
          + "(?:\\s*(?<half>[ap]\\.?m\\.?)(?![a-z]))?";
  private static final String ZONE = "(?<zone>z|[+-]\\d{1,2}:?\\d{0,2}|[a-z]{1,5}[+-]?[\\d:]*)";
  private static final String CLOCK =
      "(?:(?:[ t,]|\\s(?:a|at)\\s)\\s*" + TIME + "\\s*" + ZONE + "?)?";
  private static final String WEEKDAY = "(?:[a-z]+\\.?,?\\s*)?";

  /** No month has such a number, so that the other one is the month. */
  private static final String SURE_DAY = "(?<day>1[3-9]|2\\d|3[01])";

  private static final Pattern EPOCH_SECONDS = Pattern.compile("1\\d{9}");

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})" + CLOCK + ".*"),
          Pattern.compile("(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})" + CLOCK + ".*"),
          Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})" + CLOCK + ".*"),
          Pattern.compile(SURE_DAY + "/(?<month>\\d{1,2})/(?<year>\\d{4})" + CLOCK + ".*"),
          Pattern.compile("(?<month>\\d{1,2})/" + SURE_DAY + "/(?<year>\\d{4})" + CLOCK + ".*"),
          Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})" + CLOCK),
          Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})"),
          Pattern.compile("(?<year>\\d{4})"),
          Pattern.compile(
              WEEKDAY
                  + "(?<day>\\d{1,2})(?:st|nd|rd|th|er)?[\\s-]+(?<month>[a-z]+)\\.?,?[\\s-]+"
                  + "(?<year>\\d{4}|\\d{2})"
                  + CLOCK
                  + ".*"),
          Pattern.compile(
              "(?:[a-z]+\\.?,?\\s+)?(?<month>[a-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+"
                  + "(?<year>\\d{4})"
                  + CLOCK
                  + ".*"),
          Pattern.compile(
              WEEKDAY
                  + "(?<month>[a-z]{3,9})\\s+(?<day>\\d{1,2})\\s+"
                  + TIME
                  + "\\s*"
                  + ZONE
                  + "?\\s+(?<year>\\d{4}).*"));

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The first letters that tell a month from all others, in English and in French. */
  private static final List<Map.Entry<String, Integer>> MONTHS =
      List.of(
          Map.entry("jan", 1),
          Map.entry("fe", 2),
          Map.entry("mar", 3),
          Map.entry("ap", 4),
          Map.entry("av", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("juin", 6),
          Map.entry("jun", 6),
          Map.entry("jui", 7),
          Map.entry("jul", 7),
          Map.entry("au", 8),
          Map.entry("ao", 8),
          Map.entry("s", 9),
          Map.entry("o", 10),
          Map.entry("n", 11),
          Map.entry("d", 12));

  private static final Map<String, Integer> ZONE_HOURS =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("bst", 1),
          Map.entry("wet", 0),
          Map.entry("west", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("jst", 9));

  private WebDates() {}

  /**
   * Turns a library's date into a moment.
   *
   * @param date a date; null when there is none
   * @return the moment, or null when there is none
   */
  public static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  /**
   * Reads a date.
   *
   * @param text a date as it was found; may be null
   * @return the moment that it names, to the millisecond, or empty when it names none
   */
  public static Optional<Instant> parse(@Nullable String text) {
    return parse(text, ZoneOffset.UTC);
  }

  /**
   * Reads a date of a place.
   *
   * @param text a date as it was found; may be null
   * @param usual the zone of a date that names none
   * @return the moment that it names, to the millisecond, or empty when it names none
   */
  public static Optional<Instant> parse(@Nullable String text, ZoneId usual) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(text);
    if (EPOCH_SECONDS.matcher(plain).matches()) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(plain)));
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(plain);
      if (matcher.matches()) {
        Optional<Instant> moment = moment(matcher, usual);
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  /** Lower case, without accents and doubled spaces, so that "Févr." and "FEVR" are one. */
  static String plain(String text) {
    String split = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return SPACES.matcher(ACCENTS.matcher(split).replaceAll("")).replaceAll(" ");
  }

  private static Optional<Instant> moment(Matcher m, ZoneId usual) {
    try {
      int month = month(group(m, "month", "1"));
      int day = Integer.parseInt(group(m, "day", "1"));
      int second = Math.min(59, Integer.parseInt(group(m, "second", "0")));
      int minute = Integer.parseInt(group(m, "minute", "0"));
      int hour = hour(Integer.parseInt(group(m, "hour", "0")), group(m, "half", ""));
      LocalDateTime local =
          LocalDateTime.of(year(group(m, "year", "")), month, day, 0, minute, second)
              .plusHours(hour)
              .plusNanos(nanos(group(m, "fraction", "")));
      Instant exact = local.atZone(zone(group(m, "zone", ""), usual)).toInstant();
      // Milliseconds: rome takes any longer fraction for a number of milliseconds, days of them.
      return Optional.of(exact.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  static String group(Matcher m, String name, String absent) {
    String value = m.namedGroups().containsKey(name) ? m.group(name) : null;
    return value == null ? absent : value;
  }

  static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
  }

  static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    return MONTHS.stream()
        .filter(month -> text.startsWith(month.getKey()))
        .findFirst()
        .orElseThrow(() -> new DateTimeException("no month"))
        .getValue();
  }

  static int hour(int hour, String half) {
    if (hour > 24) {
      throw new DateTimeException("no hour of a day");
    }
    return half.isEmpty() ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
  }

  private static long nanos(String fraction) {
    if (fraction.isEmpty()) {
      return 0;
    }
    return Long.parseLong((fraction.substring(1) + "00000000").substring(0, 9));
  }

  /** A word that names no zone is one of the text around the date. */
  private static ZoneId zone(String text, ZoneId usual) {
    int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
    if (sign < 0) {
      Integer hours = ZONE_HOURS.get(text);
      return hours == null ? usual : ZoneOffset.ofHours(hours);
    }
    String digits = text.substring(sign + 1);
    int end = endOfHours(digits);
    String rest = digits.substring(end).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, end));
    int minutes = rest.isEmpty() ? 0 : Integer.parseInt(rest);
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(text.charAt(sign) == '-' ? -seconds : seconds);
  }

  /** "+1:00" and "+100" are one hour, as "+01:00" and "+0100" are. */
  private static int endOfHours(String digits) {
    int colon = digits.indexOf(':');
    if (colon >= 0) {
      return colon;
    }
    return digits.length() == 3 ? 1 : Math.min(2, digits.length());
  }
}
