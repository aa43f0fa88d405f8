package org.vigie.crawler.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well a text agrees with the expected one: 4-grams of words, counted with their repetitions. A
 * word is a run of letters, digits, marks and underscores; case counts; a text of fewer than four
 * words is one shorter gram.
 *
 * @param hits grams in both texts
 * @param surplus grams in the found text alone
 * @param missed grams in the expected text alone
 */
record ShingleScore(int hits, int surplus, int missed) {
  private static final int SIZE = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static ShingleScore of(String expected, String found) {
    Map<List<String>, Integer> left = shingles(expected);
    int hits = 0;
    int surplus = 0;
    for (Map.Entry<List<String>, Integer> gram : shingles(found).entrySet()) {
      int common = Math.min(gram.getValue(), left.getOrDefault(gram.getKey(), 0));
      hits += common;
      surplus += gram.getValue() - common;
    }
    int all = left.values().stream().mapToInt(Integer::intValue).sum();
    return new ShingleScore(hits, surplus, all - hits);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i < words.size() && (i == 0 || i + SIZE <= words.size()); i++) {
      counts.merge(words.subList(i, Math.min(i + SIZE, words.size())), 1, Integer::sum);
    }
    return counts;
  }

  /** 0 to 1; 1 for an empty text, of which no gram is wrong. */
  double precision() {
    return hits + surplus == 0 ? 1 : (double) hits / (hits + surplus);
  }

  /** 0 to 1; 1 where nothing was expected. */
  double recall() {
    return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
  }

  double f1() {
    return hits == 0 ? 0 : 2.0 * hits / (2 * hits + surplus + missed);
  }

  /** The means over pages. */
  static final class Means {
    private final List<ShingleScore> scores = new ArrayList<>();

    void add(ShingleScore score) {
      scores.add(score);
    }

    int size() {
      return scores.size();
    }

    double f1() {
      return scores.stream().mapToDouble(ShingleScore::f1).average().orElse(0);
    }

    double precision() {
      return scores.stream().mapToDouble(ShingleScore::precision).average().orElse(0);
    }

    double recall() {
      return scores.stream().mapToDouble(ShingleScore::recall).average().orElse(0);
    }

    /** The F1 of the mean precision and the mean recall. */
    double f1OfMeans() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
      return "%d pages: mean of F1 %.4f; F1 of means %.4f (precision %.4f, recall %.4f)"
          .formatted(scores.size(), f1(), f1OfMeans(), precision(), recall());
    }
  }
}
