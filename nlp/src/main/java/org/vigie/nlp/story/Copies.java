package org.vigie.nlp.story;

/**
 * Decides whether one text is a copy of another but for small changes: marks, case, accents, typing
 * errors, a piece added in front or after, an end cut off. In short texts another number or another
 * name is another statement: "Lyon, 23 °C" is no copy of "Lyon, 25 °C".
 */
final class Copies {
  /** With fewer words in common nothing can be told: many people write "Happy birthday to you". */
  private static final int FEWEST_WORDS = 5;

  /** From here on a changed word is a changed word, below it is a changed statement. */
  private static final int ENOUGH_FOR_CHANGES = 20;

  private static final double SHARE_OF_SHORT = 0.75;
  private static final double SHARE_OF_LONG = 0.5;
  private static final double SHARE_OF_NUMBERS = 0.7;
  private static final int FEWEST_SAMPLES = 8;
  private static final int MOST_ADDED = 12;
  private static final int FEWEST_ADDED = 4;
  private static final int ENOUGH_FOR_ADDED = 8;

  private Copies() {}

  static boolean isCopy(Fingerprint a, Fingerprint b) {
    if (Math.min(a.words(), b.words()) < FEWEST_WORDS) {
      return false;
    }
    if (a.isLong() && b.isLong()) {
      int border = border(a.sample(), b.sample());
      int fewer = Math.min(upTo(a.sample(), border), upTo(b.sample(), border));
      if (fewer >= FEWEST_SAMPLES) {
        return common(a.sample(), b.sample(), border) >= SHARE_OF_LONG * fewer
            && numbersAgree(a.numbers(), b.numbers());
      }
    }
    return agree(a, b, Alignment.of(a.lead(), b.lead()));
  }

  private static boolean agree(Fingerprint a, Fingerprint b, Alignment found) {
    int matched = found.matched();
    int shorter = Math.min(a.lead().size(), b.lead().size());
    boolean before = areOther(found.left().before(), found.right().before(), matched);
    boolean after =
        areOther(found.left().after(), found.right().after(), matched)
            && found.left().end() != a.cut()
            && found.right().end() != b.cut();
    int conflicts = found.replaced() + (before ? 1 : 0) + (after ? 1 : 0);
    boolean sure = matched >= ENOUGH_FOR_CHANGES;
    return matched >= FEWEST_WORDS
        && matched >= SHARE_OF_SHORT * shorter
        && found.typos() <= Math.max(1, matched / 3)
        && found.replacedNumbers() == 0
        && conflicts <= (sure ? matched / 15 : 0)
        && found.loose() <= (sure ? matched / 8 : matched / 12)
        && added(a, found.left()) <= Math.max(MOST_ADDED, matched)
        && added(b, found.right()) <= Math.max(MOST_ADDED, matched);
  }

  /**
   * What both sides have at one end of the stretch is another name or number when it is short; when
   * one has more it is a piece that was added.
   */
  private static boolean areOther(int left, int right, int matched) {
    boolean added = Math.max(left, right) >= FEWEST_ADDED && matched >= ENOUGH_FOR_ADDED;
    return left > 0 && right > 0 && !added;
  }

  /** Words that one side has around the stretch; what follows the lead of a long text is free. */
  private static int added(Fingerprint text, Alignment.Part part) {
    return part.before() + (text.isLong() ? 0 : part.after());
  }

  /** Up to this hash both samples are complete. */
  private static int border(int[] a, int[] b) {
    return Math.min(completeTo(a), completeTo(b));
  }

  private static int completeTo(int[] sample) {
    return sample.length < Fingerprint.SAMPLE ? Integer.MAX_VALUE : sample[sample.length - 1];
  }

  private static int upTo(int[] sorted, int border) {
    int count = 0;
    while (count < sorted.length && sorted[count] <= border) {
      count++;
    }
    return count;
  }

  private static int common(int[] a, int[] b, int border) {
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < a.length && j < b.length && a[i] <= border && b[j] <= border) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** A form that is filled in anew each day has its words in common and not its numbers. */
  private static boolean numbersAgree(int[] a, int[] b) {
    int fewer = Math.min(a.length, b.length);
    return fewer < 2 || common(a, b, Integer.MAX_VALUE) >= SHARE_OF_NUMBERS * fewer;
  }
}
