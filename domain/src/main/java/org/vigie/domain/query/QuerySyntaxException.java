package org.vigie.domain.query;

import org.vigie.domain.VigieException;

/** A query that cannot be read. The message is for the log; the key and column are for people. */
public final class QuerySyntaxException extends VigieException {
  private static final long serialVersionUID = 1L;
  private final String query;
  private final int column;
  private final String messageKey;
  private final String found;

  /**
   * Makes a failure.
   *
   * @param query the whole query
   * @param column where it went wrong, from 1
   * @param messageKey the key of the explanation in the French and English message files
   * @param found what stood there; empty at the end of the query
   * @param message the explanation in English
   */
  public QuerySyntaxException(
      String query, int column, String messageKey, String found, String message) {
    super("query \"" + query + "\" column " + column + ": " + message);
    this.query = query;
    this.column = column;
    this.messageKey = messageKey;
    this.found = found;
  }

  /**
   * Returns the query.
   *
   * @return the whole query
   */
  public String query() {
    return query;
  }

  /**
   * Returns the place.
   *
   * @return the column, from 1
   */
  public int column() {
    return column;
  }

  /**
   * Returns the key of the explanation.
   *
   * @return a key such as "query.expected-term"
   */
  public String messageKey() {
    return messageKey;
  }

  /**
   * Returns what stood in the place.
   *
   * @return the text; empty at the end of the query
   */
  public String found() {
    return found;
  }
}
