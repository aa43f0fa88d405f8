package org.vigie.crawler.guest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often each check applied, and how often it was broken. */
final class Tally {
  private static final int EXAMPLES = 5;

  private final Map<Check, int[]> counts = new EnumMap<>(Check.class);
  private final Map<Check, List<String>> examples = new EnumMap<>(Check.class);

  Tally() {
    for (Check check : Check.values()) {
      counts.put(check, new int[2]);
      examples.put(check, new ArrayList<>());
    }
  }

  void that(Check check, boolean kept, Object about) {
    int[] count = counts.getOrDefault(check, new int[2]);
    count[0]++;
    if (!kept) {
      count[1]++;
      List<String> some = examples.getOrDefault(check, new ArrayList<>());
      if (some.size() < EXAMPLES) {
        some.add(about.toString());
      }
    }
  }

  int applied(Check check) {
    return counts.getOrDefault(check, new int[2])[0];
  }

  int broken(Check check) {
    return counts.getOrDefault(check, new int[2])[1];
  }

  List<String> examples(Check check) {
    return examples.getOrDefault(check, List.of());
  }

  /** The table of all checks, as it stands in the docs. */
  String table() {
    StringBuilder text = new StringBuilder("| check | judged | broken |\n|---|---:|---:|\n");
    for (Check check : Check.values()) {
      text.append(
          String.format(
              Locale.ROOT, "| %s | %,d | %d |%n", check.text(), applied(check), broken(check)));
    }
    return text.toString();
  }
}
