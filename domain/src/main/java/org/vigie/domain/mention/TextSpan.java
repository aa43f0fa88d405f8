package org.vigie.domain.mention;

/**
 * A piece of a post's title or text.
 *
 * @param part which of both
 * @param start the first UTF-16 code unit, from 0
 * @param end the code unit after the last, above start
 */
public record TextSpan(Part part, int start, int end) {
  /** The part of a post that a span lies in. */
  public enum Part {
    /** {@link org.vigie.domain.post.Post#title}. */
    TITLE,
    /** {@link org.vigie.domain.post.Post#text}. */
    TEXT
  }

  /** Checks the order. */
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + "–" + end + " is empty or reversed");
    }
  }
}
