package org.vigie.crawler.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates that are told from the present: "il y a 3 heures", "yesterday at 2 pm", "lundi". */
final class RelativeDates {
  private static final String NUMBER =
      "(?<number>\\d{1,4}|une?|an?|one|deux|two|trois|three|quelques|a few|few|half an?|une demi[ -])";
  private static final String UNIT =
      "(?<unit>secondes?|seconds?|secs?|s|minutes?|mins?|mn|m|heures?|hours?|hrs?|h|jours?|days?|j|d"
          + "|semaines?|weeks?|sem|w|mois|months?|mo|annees?|ans?|years?|yrs?|y)";
  private static final Pattern STEP =
      Pattern.compile("(?<![a-z\\d])" + NUMBER + "\\s*" + UNIT + "(?![a-z])");

  private static final Pattern FRENCH_AGO = Pattern.compile("\\bil y a (?<span>.+)");
  private static final Pattern ENGLISH_AGO = Pattern.compile("(?<span>.+?)\\bago\\b");
  private static final Pattern SHORT =
      Pattern.compile("\\d{1,3}\\s?(?:s|min|mn|m|h|j|d|w|sem)\\.?");
  private static final Pattern NOW =
      Pattern.compile(
          "a l'instant|just now|right now|a moment ago|moments ago|il y a un instant"
              + "|(?:il y a )?moins d'une minute|less than a minute(?: ago)?|maintenant");
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:(?<before>avant[ -]hier|(?:the )?day before yesterday)|(?<last>hier|yesterday)"
              + "|(?<same>aujourd'hui|today|ce jour))\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:(?:posted|publie|le|on|last)\\s+)?(?<day>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
              + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: dernier)?"
              + "(?:,? (?:a|at|vers) .*|,? \\d{1,2}\\s?[:h].*|,? \\d{1,2} ?[ap]\\.?m.*)?");

  private static final List<Map.Entry<String, DayOfWeek>> DAYS =
      List.of(
          Map.entry("lu", DayOfWeek.MONDAY),
          Map.entry("mon", DayOfWeek.MONDAY),
          Map.entry("mar", DayOfWeek.TUESDAY),
          Map.entry("tu", DayOfWeek.TUESDAY),
          Map.entry("me", DayOfWeek.WEDNESDAY),
          Map.entry("we", DayOfWeek.WEDNESDAY),
          Map.entry("j", DayOfWeek.THURSDAY),
          Map.entry("th", DayOfWeek.THURSDAY),
          Map.entry("v", DayOfWeek.FRIDAY),
          Map.entry("f", DayOfWeek.FRIDAY),
          Map.entry("sam", DayOfWeek.SATURDAY),
          Map.entry("sat", DayOfWeek.SATURDAY),
          Map.entry("di", DayOfWeek.SUNDAY),
          Map.entry("sun", DayOfWeek.SUNDAY));

  private final Instant now;
  private final ZonedDateTime here;

  RelativeDates(PageDates page) {
    this.now = page.now();
    this.here = page.now().atZone(page.zone());
  }

  /** Reads a text in lower case without accents. */
  Optional<Instant> parse(String plain) {
    if (NOW.matcher(plain).find()) {
      return Optional.of(now);
    }
    Optional<Instant> ago = ago(plain);
    return ago.isPresent() ? ago : day(plain);
  }

  private Optional<Instant> ago(String plain) {
    for (Pattern form : List.of(FRENCH_AGO, ENGLISH_AGO)) {
      Matcher m = form.matcher(plain);
      if (m.find()) {
        return back(m.group("span"));
      }
    }
    return SHORT.matcher(plain).matches() ? back(plain) : Optional.empty();
  }

  /** Goes back by each step of a span, such as "1 hour, 5 minutes". */
  private Optional<Instant> back(String span) {
    Matcher m = STEP.matcher(span);
    ZonedDateTime at = here;
    boolean any = false;
    try {
      while (m.find()) {
        at = step(at, m.group("number"), m.group("unit"));
        any = true;
      }
      return any && at.toInstant().isAfter(Instant.EPOCH)
          ? Optional.of(at.toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZonedDateTime step(ZonedDateTime at, String number, String unit) {
    if (number.contains("half") || number.contains("demi")) {
      return at.minusMinutes(30);
    }
    long n = number(number);
    if (unit.startsWith("mo")) {
      return at.minusMonths(n);
    }
    return switch (unit.charAt(0)) {
      case 's' -> unit.startsWith("sem") ? at.minusWeeks(n) : at.minusSeconds(n);
      case 'm' -> at.minusMinutes(n);
      case 'h' -> at.minusHours(n);
      case 'j', 'd' -> at.minusDays(n);
      case 'w' -> at.minusWeeks(n);
      default -> at.minusYears(n);
    };
  }

  private static long number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Long.parseLong(word);
    }
    return switch (word) {
      case "deux", "two" -> 2;
      case "trois", "three", "quelques", "few", "a few" -> 3;
      default -> 1;
    };
  }

  private Optional<Instant> day(String plain) {
    Matcher m = DAY.matcher(plain);
    if (m.find()) {
      int back = m.group("before") != null ? 2 : m.group("last") != null ? 1 : 0;
      LocalDate date = here.toLocalDate().minusDays(back);
      String clock = plain.substring(0, m.start()) + " " + plain.substring(m.end());
      return Optional.of(at(date, ClockTimes.in(clock)));
    }
    Matcher week = WEEKDAY.matcher(plain);
    return week.matches() ? Optional.of(lately(week.group("day"), plain)) : Optional.empty();
  }

  /** The last such day that is not ahead of us. */
  private Instant lately(String name, String plain) {
    DayOfWeek day =
        DAYS.stream()
            .filter(entry -> name.startsWith(entry.getKey()))
            .findFirst()
            .orElseThrow()
            .getValue();
    LocalTime time = ClockTimes.in(plain);
    LocalDate date = here.toLocalDate().with(TemporalAdjusters.previousOrSame(day));
    Instant moment = at(date, time);
    return moment.isAfter(now) ? at(date.minusWeeks(1), time) : moment;
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(here.getZone()).toInstant();
  }
}
