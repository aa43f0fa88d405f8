package org.vigie.nlp.topic;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;
import org.vigie.nlp.text.PostTokenizer;

/** Words, beginnings of words and pairs of words as buckets; safe for use by many threads. */
final class TopicFeatures {
  /** How many buckets features share. */
  static final int BUCKETS = 1 << 17;

  private static final int STEM = 5;
  private static final int PRIME = 0x9E3779B1;

  private final PostTokenizer tokenizer = new PostTokenizer();

  /** The buckets of a text, each once, ascending. */
  int[] of(String text) {
    List<String> words = new ArrayList<>();
    for (PostToken token : tokenizer.tokens(text)) {
      if (token.kind() == Kind.WORD || token.kind() == Kind.HASHTAG) {
        words.add(folded(token.form()));
      }
    }
    int[] buckets = new int[3 * words.size()];
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      buckets[count++] = bucket(word.hashCode());
      if (word.length() > STEM) {
        buckets[count++] = bucket(word.substring(0, STEM).hashCode() * PRIME + 1);
      }
      if (i > 0) {
        buckets[count++] = bucket(words.get(i - 1).hashCode() * PRIME + word.hashCode());
      }
    }
    return java.util.Arrays.stream(buckets, 0, count).distinct().sorted().toArray();
  }

  /** What each feature of a text weighs, so that long texts do not shout. */
  static double value(int[] buckets) {
    return 1 / Math.sqrt(Math.max(1, buckets.length));
  }

  private static int bucket(int hash) {
    int h = hash * 0x85ebca6b;
    return (h ^ (h >>> 15)) & (BUCKETS - 1);
  }

  private static String folded(String word) {
    char[] out = new char[word.length() * 4];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
    return new String(out, 0, length);
  }
}
