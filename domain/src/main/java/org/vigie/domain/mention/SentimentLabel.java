package org.vigie.domain.mention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /**
   * Reads the word for a class.
   *
   * @param key a word
   * @return the class whose {@link #key()} it is, or empty when it is of none
   */
  public static Optional<SentimentLabel> ofKey(String key) {
    return Arrays.stream(values()).filter(label -> label.key().equals(key)).findFirst();
  }
}
