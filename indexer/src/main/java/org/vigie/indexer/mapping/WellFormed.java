package org.vigie.indexer.mapping;

/** Repairs text that no encoding can carry. */
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /**
   * Replaces each half of a surrogate pair that stands alone; a page may well hold some.
   *
   * @param text any text
   * @return the text, which UTF-8 can carry
   */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return repair(text);
      }
    }
    return text;
  }

  private static String repair(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          boolean alone = Character.isBmpCodePoint(c) && Character.isSurrogate((char) c);
          out.appendCodePoint(alone ? REPLACEMENT : c);
        });
    return out.toString();
  }
}
