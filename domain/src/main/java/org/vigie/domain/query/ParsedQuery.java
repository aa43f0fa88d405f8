package org.vigie.domain.query;

import java.util.IdentityHashMap;

/**
 * A query that was read: its text, its tree, and where each part of the tree is written. The places
 * stand beside the tree, so that two trees are equal wherever they were written.
 */
public final class ParsedQuery {
  private final String text;
  private final Query tree;
  private final IdentityHashMap<Query, ClausePlace> places;

  ParsedQuery(String text, Query tree, IdentityHashMap<Query, ClausePlace> places) {
    this.text = text;
    this.tree = tree;
    this.places = places;
  }

  /**
   * Returns the text.
   *
   * @return the whole query as it is written
   */
  public String text() {
    return text;
  }

  /**
   * Returns the meaning.
   *
   * @return its syntax tree
   */
  public Query tree() {
    return tree;
  }

  /**
   * Finds where a part is written; brackets around it are not counted in.
   *
   * @param part this very part of {@link #tree()}, not one that is equal
   * @return its place
   * @throws IllegalArgumentException when it is no part of the tree
   */
  public ClausePlace place(Query part) {
    ClausePlace place = places.get(part);
    if (place == null) {
      throw new IllegalArgumentException("\"" + part.toText() + "\" is no part of this query");
    }
    return place;
  }

  /**
   * Explains that the store refuses a pattern beside NEAR, since more of its words match than it
   * holds against each other.
   *
   * @param pattern the pattern, of this query or of another
   * @return the failure, at the pattern's place; at the beginning when it is not of this query
   */
  public QuerySyntaxException tooManyWords(Query.Wildcard pattern) {
    ClausePlace place = places.get(pattern);
    int start = place == null ? 0 : place.start();
    return QueryMessages.failure(text, start, "query.near-many", pattern.pattern());
  }
}
