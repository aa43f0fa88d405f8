package org.vigie.domain.mention;

/**
 * What a text feels.
 *
 * @param label the class
 * @param polarity from -1 (wholly negative) to 1 (wholly positive); 0 when the label is unknown
 * @param confidence the calibrated probability of the label, from 0 to 1; of an unknown label the
 *     probability of the likeliest class, which was too low, and 0 when no model judged the text
 * @param ironic true when the text shows marks of irony, which lowered the confidence
 */
public record Sentiment(SentimentLabel label, double polarity, double confidence, boolean ironic) {
  /** Nothing is known. */
  public static final Sentiment UNKNOWN = new Sentiment(SentimentLabel.UNKNOWN, 0, 0);

  /**
   * Makes the sentiment of a text without marks of irony.
   *
   * @param label the class
   * @param polarity from -1 to 1
   * @param confidence from 0 to 1
   */
  public Sentiment(SentimentLabel label, double polarity, double confidence) {
    this(label, polarity, confidence, false);
  }

  /** Checks the ranges. */
  public Sentiment {
    if (!(polarity >= -1 && polarity <= 1)) {
      throw new IllegalArgumentException("polarity " + polarity + " is not in [-1, 1]");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
    }
  }

  /**
   * Withholds the class of a doubtful text.
   *
   * @param confidence the least confidence with which a class is given, from 0 to 1
   * @return this; below the confidence, an unknown sentiment that keeps its confidence
   */
  public Sentiment orUnknownBelow(double confidence) {
    return this.confidence < confidence
        ? new Sentiment(SentimentLabel.UNKNOWN, 0, this.confidence, ironic)
        : this;
  }
}
