package org.vigie.nlp.sentiment;

import java.util.List;

/** Combines what is said of the sentences of a text. */
public final class SentenceMean {
  /** Even a neutral sentence counts a little, so that one aside does not decide a long article. */
  private static final double NEUTRAL_SHARE = 0.25;

  private SentenceMean() {}

  /**
   * Averages sentences, those that say something with more weight.
   *
   * @param sentences what is said of each
   * @return the mean; neutral for no sentence
   */
  public static Probabilities of(List<Probabilities> sentences) {
    double negative = 0;
    double positive = 0;
    double total = 1e-9;
    for (Probabilities each : sentences) {
      double weight = NEUTRAL_SHARE + 1 - each.neutral();
      negative += weight * each.negative();
      positive += weight * each.positive();
      total += weight;
    }
    double neutral = Math.max(0, 1 - (negative + positive) / total);
    return new Probabilities(negative / total, neutral, positive / total);
  }
}
