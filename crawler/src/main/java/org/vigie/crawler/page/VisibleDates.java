package org.vigie.crawler.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.crawler.time.DayOrder;
import org.vigie.crawler.time.WebDates;

/** Finds dates within texts for people, in English and French. */
final class VisibleDates {
  private static final int LONGEST = 300;
  private static final int REACH = 30;

  private static final String MONTH =
      "(?:jan(?:uary|v(?:ier)?)?|f(?:eb(?:ruary)?|[ée]vr?(?:ier)?)|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?"
          + "|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|ao[ûu]t|sept?(?:emb(?:er|re))?"
          + "|oct(?:ob(?:er|re))?|nov(?:emb(?:er|re))?|d[ée]c(?:emb(?:er|re))?)\\b\\.?";
  private static final String ZONE = "(?:\\s(?:UTC|GMT|CET|CEST|EST|EDT|PST|PDT|BST)\\b)?";
  private static final String CLOCK =
      "(?:,?\\s+(?:(?:à|at|-|–|—|\\|)\\s*)?\\d{1,2}(?::\\d{2}(?::\\d{2})?|\\s?h\\s?\\d{2})"
          + "(?:\\s?[ap]\\.?m\\b\\.?)?"
          + ZONE
          + ")?";

  private static final String ISO =
      "(?<iso>\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?)";
  private static final String DAY_FIRST =
      "\\d{1,2}(?:st|nd|rd|th|er)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+\\d{4}" + CLOCK;
  private static final String MONTH_FIRST =
      "\\b" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}" + CLOCK;
  private static final String YEAR_FIRST = "(?<number>\\d{4}[./]\\d{1,2}[./]\\d{1,2})";
  private static final String NUMERIC =
      "(?<day>\\d{1,2})(?<joint>[/.])(?<month>\\d{1,2})\\k<joint>(?<year>\\d{4})";

  private static final Pattern DATE =
      Pattern.compile(
          "(?iu)(?<![\\d/.-])(?:"
              + ISO
              + "|(?<words>"
              + DAY_FIRST
              + "|"
              + MONTH_FIRST
              + ")|"
              + YEAR_FIRST
              + "|"
              + NUMERIC
              + ")(?!\\d)");

  private static final Pattern BETWEEN =
      Pattern.compile("(?iu)\\s*[,|–—-]?\\s+(?:à|at|of|[-–—|])\\s+|(?<=\\d{4}),?\\s+|\\s+of\\s+");
  private static final Pattern NUMBER_JOINT = Pattern.compile("[./]");
  private static final Pattern HOUR = Pattern.compile("(?iu)(\\d)\\s?h\\s?(\\d)");
  private static final Pattern CHANGED =
      Pattern.compile("(?iu)(?:updated|modified|edited|mis(?:e)? à jour|modifié|actualisé)[^.]*$");

  private VisibleDates() {}

  /**
   * Finds the first date in a text.
   *
   * @param text a text for people
   * @param changed whether to find the date of a change, or one that is not said to be that
   * @param order the order of day and month; what is not sure by it is taken for no date
   * @param usual the zone of a date that names none
   * @return the moment
   */
  static Optional<Instant> find(String text, boolean changed, DayOrder order, ZoneId usual) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Matcher matcher = DATE.matcher(start);
    while (matcher.find()) {
      String before = start.substring(Math.max(0, matcher.start() - REACH), matcher.start());
      if (CHANGED.matcher(before).find() == changed) {
        Optional<Instant> moment = moment(matcher, order, usual);
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> moment(Matcher found, DayOrder order, ZoneId usual) {
    if (found.group("iso") != null) {
      return WebDates.parse(found.group("iso"), usual);
    }
    if (found.group("words") != null) {
      String plain = HOUR.matcher(found.group("words")).replaceAll("$1:$2");
      return WebDates.parse(BETWEEN.matcher(plain).replaceAll(" "), usual);
    }
    if (found.group("number") != null) {
      return WebDates.parse(NUMBER_JOINT.matcher(found.group("number")).replaceAll("-"), usual);
    }
    return numeric(found, order).map(day -> day.atStartOfDay(usual).toInstant());
  }

  private static Optional<LocalDate> numeric(Matcher found, DayOrder order) {
    return order
        .days(
            Integer.parseInt(found.group("day")),
            Integer.parseInt(found.group("month")),
            Integer.parseInt(found.group("year")))
        .stream()
        .findFirst();
  }
}
