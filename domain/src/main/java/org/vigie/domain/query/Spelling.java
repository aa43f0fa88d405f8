package org.vigie.domain.query;

import java.text.Normalizer;

/** Brings what was typed to the characters of which the texts of posts are made. */
final class Spelling {
  private static final int NARROW_SPACE = 0x202F;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Spelling() {}

  /**
   * Writes letters and their accents as one, controls and narrow spaces as spaces, and leaves out
   * what no reader sees and halves of characters.
   */
  static String of(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    typed
        .codePoints()
        .filter(c -> !isUnseen(c))
        .map(c -> Character.isISOControl(c) || c == NARROW_SPACE ? ' ' : c)
        .forEach(out::appendCodePoint);
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** Among them the marks that turn the direction of writing; texts of posts hold none. */
  private static boolean isUnseen(int c) {
    return c == SOFT_HYPHEN
        || c == ZERO_WIDTH_SPACE
        || c == BYTE_ORDER_MARK
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0x2066 && c <= 0x206F)
        || Character.getType(c) == Character.SURROGATE;
  }
}
