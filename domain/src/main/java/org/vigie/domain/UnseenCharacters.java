package org.vigie.domain;

/**
 * The characters that no reader sees and no text of a post holds: soft hyphens, invisible spaces
 * and separators, marks that turn the direction of writing, halves of characters and codes that are
 * none. Joiners are not among them: scripts and emoji need them.
 */
public final class UnseenCharacters {
  private UnseenCharacters() {}

  /**
   * Says whether a character is one of them; controls are not.
   *
   * @param c a code point
   * @return true when it is
   */
  public static boolean holds(int c) {
    return isInvisible(c) || isNoCharacter(c) || Character.getType(c) == Character.SURROGATE;
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD
        || c == 0x61C
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0x2066 && c <= 0x206F)
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }

  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
