package org.vigie.nlp.sentiment;

/**
 * What one lexicon after another says of a word, in the order of {@link Lexicon.Source}.
 *
 * @param packed one signed byte a lexicon, hundredths of its score; the first one lowest
 */
record WordScores(long packed) {

  static WordScores of(float[] scores) {
    long packed = 0;
    for (int i = 0; i < scores.length; i++) {
      long hundredths = Math.clamp(Math.round(scores[i] * 100), -100, 100);
      packed |= (hundredths & 0xff) << (8 * i);
    }
    return new WordScores(packed);
  }

  /** Returns the score in [-1, 1]; 0 when the lexicon does not know the word. */
  float of(int source) {
    return (byte) (packed >>> (8 * source)) / 100f;
  }
}
