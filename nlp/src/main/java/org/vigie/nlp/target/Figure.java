package org.vigie.nlp.target;

/**
 * A number with what it counts.
 *
 * @param unit what it counts
 * @param value how much, in the unit's smallest measure
 * @param factor what the number was multiplied by to give the value
 * @param placed whether a number on its own stands right beside a name, as what it costs does
 */
record Figure(Unit unit, double value, double factor, boolean placed) {
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

  /** The unit itself. */
  static Figure of(Unit unit, double factor) {
    return new Figure(unit, factor, factor, false);
  }

  /** So many of this unit. */
  Figure times(double number) {
    return new Figure(unit, number * factor, factor, false);
  }

  static Figure bare(double number, boolean placed) {
    return new Figure(Unit.BARE, number, 1, placed);
  }

  /** Returns 1 when this is better than a figure of the same unit, -1 when worse, 0 when equal. */
  int comparedWith(double other) {
    int more = Double.compare(value, other);
    return unit.moreIsBetter ? more : -more;
  }
}
