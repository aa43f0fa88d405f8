package org.vigie.crawler.forum;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads counts as pages write them: "1,234", "1 234 réponses", "12K", "1.2M". */
final class Counts {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<whole>\\d{1,3}(?:[.,\\s\\u00a0\\u202f']\\d{3})+(?!\\d)|\\d{1,15})"
              + "(?:[.,](?<part>\\d))?\\s?(?<unit>[km](?![a-z]))?");

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  private Counts() {}

  /** The first count of a text. */
  static Optional<Long> first(String text) {
    return all(text).findFirst();
  }

  /** The last count of a text. */
  static Optional<Long> last(String text) {
    return all(text).reduce((one, other) -> other);
  }

  private static Stream<Long> all(String text) {
    String bounded = text.length() > 200 ? text.substring(0, 200) : text;
    return NUMBER.matcher(bounded.toLowerCase(Locale.ROOT)).results().map(Counts::count);
  }

  private static Long count(MatchResult m) {
    long whole = Long.parseLong(NO_DIGIT.matcher(m.group("whole")).replaceAll(""));
    if (m.group("unit") == null) {
      return whole;
    }
    long unit = m.group("unit").equals("k") ? 1_000 : 1_000_000;
    long part = m.group("part") == null ? 0 : Long.parseLong(m.group("part"));
    return whole * unit + part * unit / 10;
  }
}
