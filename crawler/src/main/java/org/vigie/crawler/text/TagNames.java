package org.vigie.crawler.text;

import java.util.regex.Pattern;

/** Keeps names of tags within bounds: a parser takes quadratic time to read an overlong one. */
public final class TagNames {
  /** Longer than the name of any element, custom ones included. */
  private static final Pattern OVERLONG = Pattern.compile("<(?=/?[A-Za-z][^\\s/>]{200})");

  private static final int LONGEST = 200;

  private TagNames() {}

  /**
   * Makes text of what only begins like a tag.
   *
   * @param markup HTML or XML
   * @return the same with overlong names as text
   */
  public static String bounded(String markup) {
    // Nearly all markup has none, and finding that out without the pattern is far cheaper.
    return mayHaveOverlong(markup) ? OVERLONG.matcher(markup).replaceAll("&lt;") : markup;
  }

  private static boolean mayHaveOverlong(String markup) {
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
      int end = at + 1;
      while (end < markup.length() && !endsName(markup.charAt(end), end - at)) {
        end++;
      }
      if (end - at > LONGEST) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsName(char c, int place) {
    return place > LONGEST
        || c == '>'
        || (c == '/' && place > 1)
        || c == ' '
        || (c >= '\t' && c <= '\r');
  }
}
