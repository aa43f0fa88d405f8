package org.vigie.nlp.sentiment;

import static org.vigie.nlp.sentiment.LexiconFeatures.number;

/** What one lexicon says of one text. Not safe for use by many threads. */
final class Tally {
  private float positive;
  private float negative;
  private float highest;
  private float lowest;
  private float last;

  void add(float score) {
    if (score == 0) {
      return;
    }
    positive += Math.max(score, 0);
    negative += Math.max(-score, 0);
    highest = Math.max(highest, score);
    lowest = Math.min(lowest, score);
    last = score;
  }

  float total() {
    return positive - negative;
  }

  /** Draws nine features with identifiers from {@code id} + 1 on. */
  void draw(int id, float weight, FeatureSink sink) {
    number(sink, id + 1, Math.sqrt(positive), weight);
    number(sink, id + 2, Math.sqrt(negative), weight);
    number(sink, id + 3, highest, weight);
    number(sink, id + 4, lowest, weight);
    number(sink, id + 5, last, weight);
    number(sink, id + 6, StrictMath.tanh(total() * 2), weight);
    number(sink, id + 7, total() > 0 ? 1 : 0, weight / 2);
    number(sink, id + 8, total() < 0 ? 1 : 0, weight / 2);
    number(sink, id + 9, positive + negative == 0 ? 1 : 0, weight / 2);
  }
}
