package org.vigie.domain.query;

/**
 * Where a part of a query is written.
 *
 * @param start its first UTF-16 code unit, from 0
 * @param end the code unit after its last
 */
public record ClausePlace(int start, int end) {
  /** Checks the order. */
  public ClausePlace {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("place " + start + " to " + end + " is none");
    }
  }

  /**
   * Returns the place for people.
   *
   * @return the column of its first character, from 1
   */
  public int column() {
    return start + 1;
  }

  /**
   * Cuts the part out of its query.
   *
   * @param query the whole query
   * @return the part as it is written
   */
  public String in(String query) {
    return query.substring(start, end);
  }
}
