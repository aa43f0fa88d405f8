package org.vigie.nlp.target;

/**
 * A number with what it counts.
 *
 * @param unit what it counts
 * @param value how much, in the unit's smallest measure
 */
record Figure(Unit unit, double value) {
  /** What numbers of services count, the more telling first. */
  enum Unit {
    /** Marks out of ten, stars; as a share. */
    MARKS(true),
    /** Outages, bugs, calls, clicks. */
    TROUBLE(false),
    MONEY(false),
    /** In kilobits a second. */
    RATE(true),
    /** In megabytes. */
    SIZE(true),
    /** In seconds. */
    TIME(false),
    /** A number on its own: it counts what the other side's does. */
    BARE(true);

    private final boolean moreIsBetter;

    Unit(boolean moreIsBetter) {
      this.moreIsBetter = moreIsBetter;
    }
  }

  /** Returns 1 when this is better than a figure of the same unit, -1 when worse, 0 when equal. */
  int comparedWith(double other) {
    int more = Double.compare(value, other);
    return unit.moreIsBetter ? more : -more;
  }
}
