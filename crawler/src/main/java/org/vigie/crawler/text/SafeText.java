package org.vigie.crawler.text;

import org.vigie.domain.UnseenCharacters;

/** Keeps characters out of plain text that show it as something else, or break what holds it. */
public final class SafeText {
  private SafeText() {}

  /**
   * Says whether a text holds such characters, line feeds and tabs apart.
   *
   * @param text any text
   * @return true when {@link #of} would change it
   */
  public static boolean isUnsafe(String text) {
    return text.codePoints().anyMatch(c -> !isPlain(c) && (isLineBreak(c) || isUnsafe(c)));
  }

  /**
   * Takes such characters out; all line breaks become line feeds. One pass over the characters,
   * since this is done to every text of every post.
   *
   * @param text any text
   * @return the text without them
   */
  public static String of(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    return i == text.length() ? text : text.substring(0, i) + rest(text, i);
  }

  private static StringBuilder rest(String text, int start) {
    StringBuilder out = new StringBuilder(text.length() - start);
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isLineBreak(c)) {
        out.append('\n');
        i += c == '\r' && i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
      } else if (isPlain(c) || !isUnsafe(c)) {
        out.appendCodePoint(c);
      }
    }
    return out;
  }

  /** Most of what is written is of such characters, which need no closer look. */
  private static boolean isPlain(int c) {
    return c == '\n' || c == '\t' || (c >= ' ' && c < 0x7F) || (c > 0xAD && c < 0x61C);
  }

  private static boolean isLineBreak(int c) {
    return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /**
   * Controls, overrides and isolates of the direction of writing, invisible separators, halves of
   * characters and codes that are none. Joiners stay: scripts and emoji need them.
   */
  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> UnseenCharacters.holds(c);
      default -> false;
    };
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
