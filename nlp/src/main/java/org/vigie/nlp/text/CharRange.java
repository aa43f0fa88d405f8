package org.vigie.nlp.text;

/**
 * A piece of a text.
 *
 * @param start the first UTF-16 code unit, from 0
 * @param end the code unit after the last, above start
 */
public record CharRange(int start, int end) {
  /** Checks the order. */
  public CharRange {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("range " + start + "–" + end + " is empty or reversed");
    }
  }
}
