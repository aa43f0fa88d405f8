package org.vigie.nlp.sentiment;

import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;

/**
 * How likely each class is; the three sum to 1.
 *
 * @param negative of {@link SentimentLabel#NEGATIVE}, from 0 to 1
 * @param neutral of {@link SentimentLabel#NEUTRAL}, from 0 to 1
 * @param positive of {@link SentimentLabel#POSITIVE}, from 0 to 1
 */
public record Probabilities(double negative, double neutral, double positive) {

  /**
   * Computes them from the scores of a linear model.
   *
   * @param scores three scores in the order of {@link SentimentLabel}
   * @return their softmax
   */
  public static Probabilities softmax(double... scores) {
    double top = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double a = StrictMath.exp(scores[0] - top);
    double b = StrictMath.exp(scores[1] - top);
    double c = StrictMath.exp(scores[2] - top);
    double sum = a + b + c;
    return new Probabilities(a / sum, b / sum, c / sum);
  }

  /**
   * Averages two judgements.
   *
   * @param other the other one
   * @return the mean of both
   */
  public Probabilities mean(Probabilities other) {
    return new Probabilities(
        (negative + other.negative) / 2,
        (neutral + other.neutral) / 2,
        (positive + other.positive) / 2);
  }

  /**
   * Returns the probability of a class.
   *
   * @param label the class
   * @return from 0 to 1
   */
  public double of(SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
      case UNKNOWN -> 0;
    };
  }

  /**
   * Returns the most likely class, the more negative one of equals.
   *
   * @return the class
   */
  public SentimentLabel label() {
    if (negative >= neutral && negative >= positive) {
      return SentimentLabel.NEGATIVE;
    }
    return neutral >= positive ? SentimentLabel.NEUTRAL : SentimentLabel.POSITIVE;
  }

  /**
   * Returns them as a sentiment.
   *
   * @return the likely class, its probability as confidence, and positive less negative as polarity
   */
  public Sentiment sentiment() {
    SentimentLabel label = label();
    double polarity = Math.clamp(positive - negative, -1.0, 1.0);
    return new Sentiment(label, polarity, Math.clamp(of(label), 0.0, 1.0));
  }
}
