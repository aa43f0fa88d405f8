package org.vigie.domain.store;

import org.vigie.domain.mention.SentimentLabel;

/**
 * How many were negative, neutral and positive, and of how many it is not known.
 *
 * @param negative 0 or more
 * @param neutral 0 or more
 * @param positive 0 or more
 * @param unknown 0 or more
 */
public record SentimentCounts(long negative, long neutral, long positive, long unknown) {
  /** Nothing. */
  public static final SentimentCounts NONE = new SentimentCounts(0, 0, 0);

  /**
   * Counts where every sentiment is known.
   *
   * @param negative 0 or more
   * @param neutral 0 or more
   * @param positive 0 or more
   */
  public SentimentCounts(long negative, long neutral, long positive) {
    this(negative, neutral, positive, 0);
  }

  /**
   * Counts one class only.
   *
   * @param label the class
   * @param count how many, 0 or more
   * @return the count of the class, and zeros
   */
  public static SentimentCounts only(SentimentLabel label, long count) {
    return switch (label) {
      case NEGATIVE -> new SentimentCounts(count, 0, 0);
      case NEUTRAL -> new SentimentCounts(0, count, 0);
      case POSITIVE -> new SentimentCounts(0, 0, count);
      case UNKNOWN -> new SentimentCounts(0, 0, 0, count);
    };
  }

  /**
   * Returns the sum.
   *
   * @return all four together
   */
  public long total() {
    return judged() + unknown;
  }

  /**
   * Returns of how many the sentiment is known.
   *
   * @return negative, neutral and positive together
   */
  public long judged() {
    return negative + neutral + positive;
  }

  /**
   * Returns the count of one class.
   *
   * @param label the class
   * @return its count
   */
  public long of(SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
      case UNKNOWN -> unknown;
    };
  }

  /**
   * Adds.
   *
   * @param other more counts
   * @return the sums
   */
  public SentimentCounts plus(SentimentCounts other) {
    return new SentimentCounts(
        negative + other.negative,
        neutral + other.neutral,
        positive + other.positive,
        unknown + other.unknown);
  }

  /**
   * Returns the net sentiment with its 95 % interval.
   *
   * @return (positive − negative) ÷ all whose sentiment is known; see {@link NetSentiment}
   */
  public NetSentiment net() {
    return NetSentiment.of(this);
  }
}
