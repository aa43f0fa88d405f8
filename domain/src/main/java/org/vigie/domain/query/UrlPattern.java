package org.vigie.domain.query;

import java.util.stream.Collectors;

/** The value of {@code url:} as an engine looks for it. */
public final class UrlPattern {
  private UrlPattern() {}

  /**
   * Writes the value as Lucene's RegExp reads it without optional operators; it is held against
   * whole addresses.
   *
   * @param value the value of the attribute: how an address begins after its scheme and {@code
   *     www.}, with {@code *} for any characters
   * @return the expression
   */
  public static String of(String value) {
    return value
        .chars()
        .mapToObj(UrlPattern::written)
        .collect(Collectors.joining("", "https?://(www\\.)?", ".*"));
  }

  private static String written(int c) {
    if (c == '*') {
      return ".*";
    }
    return (Character.isLetterOrDigit(c) ? "" : "\\") + Character.toString(c);
  }
}
