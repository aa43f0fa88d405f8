package org.vigie.nlp.text;

/** Finds web addresses in running text. */
final class Links {
  private Links() {}

  /**
   * Finds the end of the link that starts at a place.
   *
   * @return the end, or {@code start} when there is no link
   */
  static int end(String text, int start) {
    boolean scheme = starts(text, start, "http://") || starts(text, start, "https://");
    if (scheme || starts(text, start, "www.")) {
      int end = start;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      return end;
    }
    return starts(text, start, "http") && isBoundary(text, start + 4) ? start + 4 : start;
  }

  private static boolean starts(String text, int at, String prefix) {
    return text.regionMatches(true, at, prefix, 0, prefix.length());
  }

  private static boolean isBoundary(String text, int at) {
    return at >= text.length() || Character.isWhitespace(text.charAt(at));
  }
}
