package org.vigie.app.config.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a person meant by a word that is not known. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * Finds the known word that is spelled most alike.
   *
   * @param written the unknown word
   * @param known the words that would have been right
   * @return the nearest by insertions, deletions, replacements and swaps of neighbours; empty when
   *     more than a third of the letters differ
   */
  public static Optional<String> of(String written, Collection<String> known) {
    int bound = Math.max(1, (written.length() + 1) / 3);
    return known.stream()
        .filter(word -> distance(written, word) <= bound)
        .min(
            Comparator.comparingInt((String word) -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Optimal string alignment distance, three rows at a time. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
