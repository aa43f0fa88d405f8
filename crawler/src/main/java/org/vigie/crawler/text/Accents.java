package org.vigie.crawler.text;

import java.text.Normalizer;

/**
 * Writes letters and their accents as one character. Some keyboards and file systems write them
 * apart, and words are compared character by character.
 */
public final class Accents {
  /** Nobody writes more marks over one letter; to order very many would take very long. */
  private static final int MOST_MARKS = 30;

  private static final char FIRST_MARK = 0x300;

  private Accents() {}

  /**
   * Joins letters with their accents.
   *
   * @param text any text
   * @return the text in Unicode's form NFC; unchanged when it heaps up more than 30 marks
   */
  public static String joined(String text) {
    int marks = 0;
    boolean any = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean mark = c >= FIRST_MARK && Character.getType(c) == Character.NON_SPACING_MARK;
      marks = mark ? marks + 1 : 0;
      any |= mark;
      if (marks > MOST_MARKS) {
        return text;
      }
    }
    return any ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
  }
}
