package org.vigie.nlp.story;

import java.util.List;

/**
 * The best common stretch of two word lists (Smith and Waterman 1981), in which words may have
 * typing errors, and what stands around it.
 *
 * @param matched pairs of equal words, or equal but for a typing error
 * @param typos those with a typing error
 * @param replaced pairs of other words within the stretch
 * @param replacedNumbers those of which at least one has a digit
 * @param loose words within the stretch that only one side has
 * @param left the stretch in the first list
 * @param right the stretch in the second
 */
record Alignment(
    int matched, int typos, int replaced, int replacedNumbers, int loose, Part left, Part right) {
  /**
   * Where the stretch lies in a list.
   *
   * @param before words before it
   * @param after words after it
   * @param end words up to its end
   */
  record Part(int before, int after, int end) {}

  private static final int EQUAL = 4;
  private static final int TYPO = 3;
  private static final int REPLACED = -3;
  private static final int LOOSE = -3;
  private static final int SHORTEST_WITH_TYPO = 4;

  static Alignment of(List<String> left, List<String> right) {
    return new Table(left.toArray(String[]::new), right.toArray(String[]::new)).best();
  }

  static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** One letter more, less, other, or two swapped; never in words with digits. */
  static boolean isTypo(String a, String b) {
    int difference = a.length() - b.length();
    if (Math.min(a.length(), b.length()) < SHORTEST_WITH_TYPO
        || difference > 1
        || difference < -1
        || hasDigit(a)
        || hasDigit(b)) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int restA = endA - start;
    int restB = endB - start;
    return (restA <= 1 && restB <= 1)
        || (restA == 2
            && restB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start));
  }

  /** The table of scores, filled once and read backwards. */
  private static final class Table {
    private final String[] left;
    private final String[] right;
    private final int[][] scores;

    Table(String[] left, String[] right) {
      this.left = left;
      this.right = right;
      this.scores = new int[left.length + 1][right.length + 1];
      for (int i = 1; i <= left.length; i++) {
        for (int j = 1; j <= right.length; j++) {
          int pair = scores[i - 1][j - 1] + pair(i, j);
          int gap = Math.max(scores[i - 1][j], scores[i][j - 1]) + LOOSE;
          scores[i][j] = Math.max(0, Math.max(pair, gap));
        }
      }
    }

    private int pair(int i, int j) {
      if (left[i - 1].equals(right[j - 1])) {
        return EQUAL;
      }
      return isTypo(left[i - 1], right[j - 1]) ? TYPO : REPLACED;
    }

    Alignment best() {
      int endLeft = 0;
      int endRight = 0;
      for (int i = 1; i <= left.length; i++) {
        for (int j = 1; j <= right.length; j++) {
          if (scores[i][j] > scores[endLeft][endRight]) {
            endLeft = i;
            endRight = j;
          }
        }
      }
      return back(endLeft, endRight);
    }

    private Alignment back(int endLeft, int endRight) {
      int matched = 0;
      int typos = 0;
      int replaced = 0;
      int replacedNumbers = 0;
      int loose = 0;
      int i = endLeft;
      int j = endRight;
      while (scores[i][j] > 0) {
        int pair = pair(i, j);
        if (scores[i][j] == scores[i - 1][j - 1] + pair) {
          matched += pair > 0 ? 1 : 0;
          typos += pair == TYPO ? 1 : 0;
          replaced += pair < 0 ? 1 : 0;
          boolean number = pair < 0 && (hasDigit(left[i - 1]) || hasDigit(right[j - 1]));
          replacedNumbers += number ? 1 : 0;
          i--;
          j--;
        } else {
          loose++;
          boolean up = scores[i][j] == scores[i - 1][j] + LOOSE;
          i -= up ? 1 : 0;
          j -= up ? 0 : 1;
        }
      }
      return new Alignment(
          matched,
          typos,
          replaced,
          replacedNumbers,
          loose,
          new Part(i, left.length - endLeft, endLeft),
          new Part(j, right.length - endRight, endRight));
    }
  }
}
