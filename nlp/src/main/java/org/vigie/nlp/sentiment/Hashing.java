package org.vigie.nlp.sentiment;

/**
 * Maps features and words to numbers, always the same ones.
 *
 * <p>FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3, whose low bits are well
 * mixed.
 */
public final class Hashing {
  /** How many buckets features share; 2^18 and 2^22 were no better (docs/quality.md). */
  public static final int BUCKETS = 1 << 20;

  private static final int PRIME = 0x01000193;
  private static final long LONG_PRIME = 0x100000001b3L;

  private Hashing() {}

  /**
   * Starts a hash.
   *
   * @param kind tells features of one kind from those of others
   * @return the hash of nothing
   */
  public static int seed(int kind) {
    return kind * PRIME + 0x811c9dc5;
  }

  static int next(int hash, char c) {
    return (hash ^ c) * PRIME;
  }

  /**
   * Goes on with a hash.
   *
   * @param hash the hash of what came before
   * @param word what comes next
   * @return the hash of both
   */
  public static int next(int hash, String word) {
    int h = hash;
    for (int i = 0; i < word.length(); i++) {
      h = next(h, word.charAt(i));
    }
    return h;
  }

  /**
   * Maps a hash to a bucket.
   *
   * @param hash any hash
   * @return from 0 up to {@link #BUCKETS} exclusive
   */
  public static int bucket(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h & (BUCKETS - 1);
  }

  /** Hashes a word so widely that two words of a lexicon never meet. */
  static long wide(String word, int kind) {
    long h = 0xcbf29ce484222325L + kind;
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * LONG_PRIME;
    }
    h ^= h >>> 32;
    h *= 0x9e3779b97f4a7c15L;
    return h ^ (h >>> 29);
  }
}
