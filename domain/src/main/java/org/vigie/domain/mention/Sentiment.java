package org.vigie.domain.mention;

/**
 * What a text feels.
 *
 * @param label the class
 * @param polarity from -1 (wholly negative) to 1 (wholly positive)
 * @param confidence the calibrated probability of the label, from 0 to 1
 */
public record Sentiment(SentimentLabel label, double polarity, double confidence) {
  /** Neutral, because nothing is known. */
  public static final Sentiment UNKNOWN = new Sentiment(SentimentLabel.NEUTRAL, 0, 0);

  /** Checks the ranges. */
  public Sentiment {
    if (!(polarity >= -1 && polarity <= 1)) {
      throw new IllegalArgumentException("polarity " + polarity + " is not in [-1, 1]");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
    }
  }
}
