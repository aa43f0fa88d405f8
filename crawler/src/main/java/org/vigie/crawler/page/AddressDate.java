package org.vigie.crawler.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.crawler.time.WebDates;

/** Reads the day in an address such as /2026/11/22/title or /2026/nov/22/title. */
final class AddressDate {
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)[/_-]((?:19|20)\\d\\d)[/_-]([01]?\\d|[a-z]{3})[/_-]([0-3]?\\d)(?=[/_.-]|$)");

  private AddressDate() {}

  static Optional<Instant> of(PageFacts facts, ZoneId zone) {
    Object address = facts.canonical() == null ? facts.base() : facts.canonical();
    Matcher day = DAY.matcher(address.toString());
    return day.find()
        ? WebDates.parse(text(day.group(1), day.group(2), day.group(3)), zone)
        : Optional.empty();
  }

  private static String text(String year, String month, String day) {
    return Character.isDigit(month.charAt(0))
        ? year + "-" + month + "-" + day
        : day + " " + month + " " + year;
  }
}
