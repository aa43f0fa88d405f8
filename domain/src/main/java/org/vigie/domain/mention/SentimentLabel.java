package org.vigie.domain.mention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three classes of sentiment, and the word for a text of which none is said. */
public enum SentimentLabel {
  /** Blame, anger, disappointment. */
  NEGATIVE,
  /** A fact, a question, or too mixed to tell. */
  NEUTRAL,
  /** Praise, joy, thanks. */
  POSITIVE,
  /**
   * Not said: there is no model for the language, nothing in the text to go by, or the confidence
   * is below what the team asks for. It counts among mentions, never as neutral.
   */
  UNKNOWN;

  /**
   * Returns the word for it in files and on the wire.
   *
   * @return "negative", "neutral", "positive" or "unknown"
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Tells whether it is one of the three classes.
   *
   * @return false for {@link #UNKNOWN}
   */
  public boolean isKnown() {
    return this != UNKNOWN;
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
