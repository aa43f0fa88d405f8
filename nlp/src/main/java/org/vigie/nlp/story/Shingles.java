package org.vigie.nlp.story;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.nlp.language.FunctionWords;

/**
 * Pairs of neighbouring words, as hashes. Of a set of hashes the smallest few are a fair sample
 * (MinHash in its form of one hash and several minima): two texts have a hash in common among them
 * with probability 1 − (1 − J)^k, where J is the share of pairs that they have in common.
 */
final class Shingles {
  private static final int PRIME = 0x9E3779B1;
  private static final Set<String> SMALL = small();

  private Shingles() {}

  /** All pairs but those of two function words, each once, ascending. */
  static int[] of(List<String> words) {
    int[] pairs = pairs(words, true);
    return pairs.length > 0 ? pairs : pairs(words, false);
  }

  private static int[] pairs(List<String> words, boolean telling) {
    int[] hashes = new int[Math.max(0, words.size() - 1)];
    int count = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      String left = words.get(i);
      String right = words.get(i + 1);
      if (!telling || !isSmall(left) || !isSmall(right)) {
        hashes[count++] = mixed(left.hashCode() * PRIME + right.hashCode());
      }
    }
    Arrays.sort(hashes, 0, count);
    return distinct(hashes, count);
  }

  private static int[] distinct(int[] sorted, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || sorted[i] != sorted[kept - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  static int mixed(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  private static Set<String> small() {
    Set<String> small = new HashSet<>();
    FunctionWords.all().forEach(word -> small.add(StoryWords.folded(word)));
    return Set.copyOf(small);
  }
}
