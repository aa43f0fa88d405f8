package org.vigie.nlp.text;

/** Undoes the escapes that collections and badly written feeds leave in posts. */
public final class PostText {
  private static final int ESCAPE_LENGTH = 6;

  private PostText() {}

  /**
   * Turns entities such as &amp;amp; and backslash-u escapes into the characters they stand for.
   *
   * @param text any text
   * @return the text as its author wrote it; places in it differ from those in {@code text}
   */
  public static String unescaped(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int code = escapeAt(text, at);
      if (code >= 0) {
        out.append((char) code);
        at += ESCAPE_LENGTH;
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static int escapeAt(String text, int at) {
    if (!text.startsWith("\\u", at) || at + ESCAPE_LENGTH > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + ESCAPE_LENGTH; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
