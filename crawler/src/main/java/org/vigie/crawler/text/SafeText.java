package org.vigie.crawler.text;

import java.util.regex.Pattern;

/** Keeps characters out of plain text that show it as something else, or break what holds it. */
public final class SafeText {
  /**
   * Controls, overrides and isolates of the direction of writing, invisible separators, halves of
   * characters and codes that are none. Joiners stay: scripts and emoji need them.
   */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e"
              + "\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb&&[^\\n\\t]]");

  private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

  private SafeText() {}

  /**
   * Says whether a text holds such characters, line feeds and tabs apart.
   *
   * @param text any text
   * @return true when {@link #of} would change it
   */
  public static boolean isUnsafe(String text) {
    return UNSAFE.matcher(text).find() || LINE_BREAKS.matcher(text).find();
  }

  /**
   * Takes such characters out; all line breaks become line feeds.
   *
   * @param text any text
   * @return the text without them
   */
  public static String of(String text) {
    if (text.chars().allMatch(SafeText::isPlain)) {
      return text;
    }
    return UNSAFE.matcher(LINE_BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
  }

  /** Most of what is written is of such characters, which no pattern needs to look at. */
  private static boolean isPlain(int c) {
    return c == '\n' || c == '\t' || (c >= ' ' && c < 0x7F) || (c > 0xAD && c < 0x61C);
  }

  /**
   * Cuts a text, never inside a character.
   *
   * @param text any text
   * @param longest the most chars to keep, 1 or more
   * @return the text or its beginning
   */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
