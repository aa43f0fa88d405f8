package org.vigie.console.mention;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text for a page, which escapes it.
 *
 * @param text the text
 * @param marked true when it is to be highlighted
 * @param label whom it names, when it is the span of a mention; null otherwise
 * @param colour the colour of who is named; 0 for none
 */
public record TextPart(String text, boolean marked, @Nullable String label, int colour) {
  /**
   * Makes a part without highlight.
   *
   * @param text the text
   * @return the part
   */
  public static TextPart plain(String text) {
    return new TextPart(text, false, null, 0);
  }
}
