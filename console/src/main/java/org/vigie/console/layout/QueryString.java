package org.vigie.console.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The query of an address, built part by part; not safe for many threads. */
public final class QueryString {
  private final StringBuilder out = new StringBuilder("?");

  /** Starts an empty query. */
  public QueryString() {}

  /**
   * Adds a parameter.
   *
   * @param name its name
   * @param value its value, any text
   * @return this
   */
  public QueryString add(String name, String value) {
    if (out.length() > 1) {
      out.append('&');
    }
    out.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    return this;
  }

  /**
   * Returns the query with its question mark.
   *
   * @return an address relative to its page; empty without parameters
   */
  @Override
  public String toString() {
    return out.length() == 1 ? "" : out.toString();
  }
}
