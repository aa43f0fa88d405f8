package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One way to word a comparison.
 *
 * @param signs what it means for a name before it, in its gap and after it: '+', '-', '0' or '.'
 * @param words the alternatives for each word, without accents; {@link #GAP} and {@link #QUALITY}
 *     stand alone
 */
record Comparison(String signs, List<Set<String>> words) {
  /** Up to {@link #WIDEST} words of any kind. */
  static final String GAP = "_";

  /** A word of praise or blame. */
  static final String QUALITY = "@";

  static final int WIDEST = 6;

  Comparison {
    words = List.copyOf(words);
    if (signs.length() != 3 || words.isEmpty()) {
      throw new IllegalArgumentException("comparison \"" + signs + "\" lacks signs or words");
    }
  }

  /** Reads a line such as ".+- prefer/prefers _ to/over". */
  static Comparison parse(String line) {
    List<Set<String>> words = new ArrayList<>();
    String[] cells = line.split(" ");
    for (String cell : Arrays.copyOfRange(cells, 1, cells.length)) {
      words.add(Set.of(cell.split("/")));
    }
    return new Comparison(cells[0], words);
  }

  Set<String> first() {
    return words.getFirst();
  }

  /** Whether it says that a text asks or reports, whoever is named in it. */
  boolean isNeutral() {
    return signs.startsWith("00");
  }

  /** Whether its words alone make it up, whatever else a text says. */
  boolean isFixed() {
    return words.stream().noneMatch(cell -> cell.contains(GAP) || cell.contains(QUALITY));
  }

  /** Whether it praises one and blames another. */
  boolean isTwoSided() {
    return signs.contains("+") && signs.contains("-");
  }

  /** Whether the pattern negates by itself, so that a negation before it does not turn it again. */
  boolean negates() {
    return words.stream()
        .flatMap(Set::stream)
        .anyMatch(word -> ComparisonMatcher.NEGATIONS.contains(word));
  }
}
