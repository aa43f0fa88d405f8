package org.vigie.domain.query;

import java.text.Normalizer;
import org.vigie.domain.UnseenCharacters;

/** Brings what was typed to the characters of which the texts of posts are made. */
final class Spelling {
  private static final int NARROW_SPACE = 0x202F;

  private Spelling() {}

  /**
   * Writes letters and their accents as one, controls and narrow spaces as spaces, and leaves out
   * what no reader sees and halves of characters.
   */
  static String of(String typed) {
    StringBuilder out = new StringBuilder(typed.length());
    typed
        .codePoints()
        .filter(c -> !UnseenCharacters.holds(c))
        .map(c -> Character.isISOControl(c) || c == NARROW_SPACE ? ' ' : c)
        .forEach(out::appendCodePoint);
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /**
   * Finds where in a typed text stands what is at some place of {@link #of} it.
   *
   * @param at a UTF-16 code unit of what is made of it, from 0
   * @param typed what was typed
   * @return the code unit, its length when nothing stands there
   */
  static int place(int at, String typed) {
    int low = 0;
    int high = typed.length();
    // More is made of a longer beginning: halving finds where it is enough.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (of(typed.substring(0, middle + 1)).length() > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    boolean inside =
        low > 0
            && low < typed.length()
            && Character.isSurrogatePair(typed.charAt(low - 1), typed.charAt(low));
    return inside ? low - 1 : low;
  }
}
