package org.vigie.domain.query;

/**
 * Why a pattern cannot be used; becomes a {@link QuerySyntaxException} with the query around it.
 */
final class PatternFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String key;
  private final int at;
  private final String found;

  /** Makes a fault at a UTF-16 code unit of the pattern, from 0. */
  PatternFault(String key, int at, String found) {
    super(key + " at " + at + ": " + found, null, false, false);
    this.key = key;
    this.at = at;
    this.found = found;
  }

  String key() {
    return key;
  }

  int at() {
    return at;
  }

  String found() {
    return found;
  }
}
