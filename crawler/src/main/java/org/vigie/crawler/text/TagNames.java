package org.vigie.crawler.text;

import java.util.regex.Pattern;

/** Keeps names of tags within bounds: a parser takes quadratic time to read an overlong one. */
public final class TagNames {
  /** Longer than the name of any element, custom ones included. */
  private static final Pattern OVERLONG = Pattern.compile("<(?=/?[A-Za-z][^\\s/>]{200})");

  private TagNames() {}

  /**
   * Makes text of what only begins like a tag.
   *
   * @param markup HTML or XML
   * @return the same with overlong names as text
   */
  public static String bounded(String markup) {
    return OVERLONG.matcher(markup).replaceAll("&lt;");
  }
}
