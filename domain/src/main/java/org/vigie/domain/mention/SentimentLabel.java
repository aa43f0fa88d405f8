package org.vigie.domain.mention;

import java.util.Locale;

/** The three classes of sentiment. */
public enum SentimentLabel {
  /** Blame, anger, disappointment. */
  NEGATIVE,
  /** A fact, a question, or too mixed to tell. */
  NEUTRAL,
  /** Praise, joy, thanks. */
  POSITIVE;

  /**
   * Returns the word for it in files and on the wire.
   *
   * @return "negative", "neutral" or "positive"
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
