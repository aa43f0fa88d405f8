package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.Resources;
import org.vigie.nlp.text.CharRange;

/** Reads the sentences with targets that were written and labelled for the project. */
final class ComparisonCases {
  private ComparisonCases() {}

  /**
   * A sentence and what it feels towards one target.
   *
   * @param part "seen" when it was looked at while the rules were written, else "held"
   */
  record Case(String part, Language language, String text, CharRange target, SentimentLabel label) {
    @Override
    public String toString() {
      return text + " [" + text.substring(target.start(), target.end()) + ": " + label + "]";
    }
  }

  static List<Case> read() {
    return read("comparisons.csv");
  }

  static List<Case> read(String file) {
    List<Case> cases = new ArrayList<>();
    for (String line : Resources.text(ComparisonCases.class, file).split("\n")) {
      if (!line.startsWith("#")) {
        add(line.split(";", 3), cases);
      }
    }
    return cases;
  }

  private static void add(String[] cells, List<Case> cases) {
    StringBuilder text = new StringBuilder();
    List<CharRange> targets = new ArrayList<>();
    List<SentimentLabel> labels = new ArrayList<>();
    for (String piece : cells[2].split("\\[")) {
      int end = piece.indexOf(']');
      if (end >= 0) {
        targets.add(new CharRange(text.length(), text.length() + end - 2));
        labels.add(label(piece.charAt(end - 1)));
        text.append(piece, 0, end - 2);
      }
      text.append(piece.substring(end + 1));
    }
    for (int i = 0; i < targets.size(); i++) {
      Language language = Language.ofTag(cells[0]);
      cases.add(new Case(cells[1], language, text.toString(), targets.get(i), labels.get(i)));
    }
  }

  static SentimentLabel label(char sign) {
    return switch (sign) {
      case '+' -> SentimentLabel.POSITIVE;
      case '-' -> SentimentLabel.NEGATIVE;
      case '0' -> SentimentLabel.NEUTRAL;
      default -> throw new IllegalArgumentException("no label " + sign);
    };
  }
}
