package org.vigie.nlp.sentiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/**
 * What word vectors tell of the words of one language: a polarity, and what each word adds to the
 * classes.
 *
 * <p>A linear model over the mean of a text's word vectors is a sum over words, so that the vectors
 * themselves are not needed once it is trained: each word keeps three numbers. The table holds
 * 64-bit hashes and numbers, no word. Immutable.
 */
public final class WordTable {
  /** Knows no word. */
  public static final WordTable NONE = new WordTable(LongTable.of(new TreeMap<>()), 1);

  private static final int KIND = 3;
  private static final int CLASSES = ClassOrder.CLASSES;
  private static final int LEVELS = Short.MAX_VALUE;
  private static final int POLARITY = 48;
  private static final long PRESENT = 1L << 56;
  private static final float HUNDREDTHS = 100;

  private final LongTable table;
  private final float largest;

  private WordTable(LongTable table, float largest) {
    this.table = table;
    this.largest = largest;
  }

  /**
   * Builds a table.
   *
   * @param words for each word in lower case its polarity in [-1, 1] and then what it adds to each
   *     class
   * @return the table
   */
  public static WordTable of(Map<String, float[]> words) {
    float largest = 1e-6f;
    for (float[] numbers : words.values()) {
      for (int k = 1; k <= CLASSES; k++) {
        largest = Math.max(largest, Math.abs(numbers[k]));
      }
    }
    TreeMap<Long, Long> entries = new TreeMap<>();
    for (Map.Entry<String, float[]> word : new TreeMap<>(words).entrySet()) {
      entries.put(Hashing.wide(word.getKey(), KIND), packed(word.getValue(), largest));
    }
    return new WordTable(LongTable.of(entries), largest);
  }

  private static long packed(float[] numbers, float largest) {
    long polarity = Math.round(Math.clamp(numbers[0], -1f, 1f) * HUNDREDTHS);
    long packed = PRESENT | (polarity & 0xff) << POLARITY;
    for (int k = 0; k < CLASSES; k++) {
      long level = Math.round(numbers[k + 1] / largest * LEVELS);
      packed |= (level & 0xffff) << (16 * k);
    }
    return packed;
  }

  /** Returns what is known of a form in lower case, or of it without accents; 0 for nothing. */
  private long entry(String form) {
    long exact = table.get(Hashing.wide(form, KIND));
    if (exact != 0) {
      return exact;
    }
    String plain = Lexicon.folded(form);
    return plain.equals(form) ? 0 : table.get(Hashing.wide(plain, KIND));
  }

  /**
   * Looks a token up as the table does.
   *
   * @param token a token
   * @param words what is known of words in lower case
   * @param <T> what that is
   * @return what is known of the token, or of it without accents
   */
  public static <T> Optional<T> lookUp(PostToken token, Map<String, T> words) {
    if (!isWord(token)) {
      return Optional.empty();
    }
    return Optional.ofNullable(words.get(token.form()))
        .or(() -> Optional.ofNullable(words.get(Lexicon.folded(token.form()))));
  }

  /** Returns the polarity of a token in [-1, 1]; 0 for what is not a known word. */
  float polarity(PostToken token) {
    return isWord(token) ? (byte) (entry(token.form()) >>> POLARITY) / HUNDREDTHS : 0;
  }

  /**
   * Adds what the words of a text say, divided by the root of their number.
   *
   * @param scores three scores in the order of the classes
   * @param tokens the text
   */
  public void addTo(double[] scores, List<PostToken> tokens) {
    long[] sums = new long[CLASSES];
    int known = 0;
    for (PostToken token : tokens) {
      long entry = isWord(token) ? entry(token.form()) : 0;
      if (entry != 0) {
        known++;
        for (int k = 0; k < CLASSES; k++) {
          sums[k] += (short) (entry >>> (16 * k));
        }
      }
    }
    for (int k = 0; k < CLASSES && known > 0; k++) {
      scores[k] += sums[k] * (double) largest / LEVELS / Math.sqrt(known);
    }
  }

  /**
   * Tells whether a token is looked up.
   *
   * @param token a token
   * @return true for words and hashtags
   */
  public static boolean isWord(PostToken token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.HASHTAG;
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(largest);
    table.write(out);
  }

  static WordTable read(DataInput in) throws IOException {
    float largest = in.readFloat();
    return new WordTable(LongTable.read(in), largest);
  }
}
