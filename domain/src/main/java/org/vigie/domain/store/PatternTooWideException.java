package org.vigie.domain.store;

import org.vigie.domain.query.Query;

/** Too many different words match a pattern beside NEAR for the store to hold them all. */
public final class PatternTooWideException extends StoreException {
  /** So many different words may match, in one part of the store's index. */
  public static final int MOST_WORDS = 1_024;

  private static final long serialVersionUID = 1L;

  // A tree of records without state of their own; nobody sends failures elsewhere.
  private final transient Query.Wildcard pattern;

  /**
   * Makes a failure.
   *
   * @param pattern the pattern, a part of the query that was asked
   * @param cause the failure below
   */
  public PatternTooWideException(Query.Wildcard pattern, StoreException cause) {
    super(
        "more than "
            + MOST_WORDS
            + " different words match \""
            + pattern.pattern()
            + "\" beside NEAR",
        cause);
    this.pattern = pattern;
  }

  /**
   * Returns the pattern.
   *
   * @return the part of the query
   */
  public Query.Wildcard pattern() {
    return pattern;
  }
}
