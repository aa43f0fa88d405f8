package org.vigie.domain.store;

/**
 * What to search, and which page of it.
 *
 * @param filter what to find
 * @param order how to sort
 * @param offset how many hits to pass over, 0 to 10,000 together with limit
 * @param limit how many hits to return, 0 to 1,000
 */
public record SearchRequest(MentionFilter filter, Order order, int offset, int limit) {
  /** How hits are sorted. */
  public enum Order {
    /** Latest publication first. */
    NEWEST,
    /** Earliest publication first. */
    OLDEST,
    /** Best match first. */
    RELEVANCE
  }

  private static final int LARGEST_LIMIT = 1_000;
  private static final int DEEPEST = 10_000;

  /** Checks the ranges. */
  public SearchRequest {
    if (limit < 0 || limit > LARGEST_LIMIT || offset < 0 || offset + limit > DEEPEST) {
      throw new IllegalArgumentException(
          "page "
              + offset
              + "+"
              + limit
              + " is out of range: limit ≤ 1000, offset + limit ≤ 10000");
    }
  }
}
