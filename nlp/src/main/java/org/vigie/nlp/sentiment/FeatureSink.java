package org.vigie.nlp.sentiment;

/** Takes the features of a text one by one. */
@FunctionalInterface
public interface FeatureSink {

  /**
   * Takes one feature; the same one may come several times.
   *
   * @param group its group
   * @param bucket its hash, from 0 up to {@link Hashing#BUCKETS} exclusive
   * @param value its value
   */
  void add(Group group, int bucket, float value);

  /** A group of features. */
  enum Group {
    /** Words and pairs of words: each occurrence counts 1, divided by the root of their number. */
    WORDS(0, true),
    /** Pieces of words: as {@link #WORDS}. */
    PIECES(1, true),
    /** Numbers such as the sum of a lexicon's scores, taken as they are. */
    NUMBERS(2, false);

    private final int index;
    private final boolean shared;

    Group(int index, boolean shared) {
      this.index = index;
      this.shared = shared;
    }

    /**
     * Returns its place in arrays.
     *
     * @return from 0
     */
    public int index() {
      return index;
    }

    /**
     * Returns what a value of the group is multiplied with.
     *
     * @param count the occurrences of the group's features in the text
     * @return the factor that makes short and long texts comparable
     */
    public float scale(int count) {
      return shared && count > 0 ? (float) (1 / Math.sqrt(count)) : 1f;
    }
  }
}
