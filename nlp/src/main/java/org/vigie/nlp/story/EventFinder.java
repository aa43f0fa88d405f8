package org.vigie.nlp.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds a post on the same event: the one whose words are most alike, weighted by how rare they are
 * among the originals of the window (tf-idf cosine over the words of the beginning, each counted
 * once).
 */
final class EventFinder {
  private static final int WAYS = 16;
  private static final int KEYS_EACH = 16;
  private static final int BUCKETS = 1 << 20;

  /** As if so many other posts had been seen, so that words weigh alike in the beginning. */
  private static final double PRIOR_POSTS = 5_000;

  private static final double PRIOR_COUNT = 2;

  /**
   * What is known of a candidate before it is looked at is the sum over the terms under which it is
   * still found; with this share of what it would need if both were of equal length it is passed
   * over.
   */
  private static final double LEAST_SHARE = 0.5;

  private static final double[] LOGS = logs();

  private final EventRule rule;
  private final KeyTable table;
  private final int[] counts = new int[BUCKETS];
  private final Tally sums = new Tally();
  private int posts;
  private double logOfPosts = Math.log(PRIOR_POSTS);

  EventFinder(int places, EventRule rule) {
    this.rule = rule;
    this.table = new KeyTable(places, KEYS_EACH, WAYS);
  }

  void enters(int place, Fingerprint print) {
    setPosts(posts + 1);
    for (int term : print.terms()) {
      table.put(term, place);
      counts[bucket(term)]++;
    }
  }

  void leaves(Fingerprint print) {
    setPosts(posts - 1);
    for (int term : print.terms()) {
      counts[bucket(term)]--;
    }
  }

  Optional<Original> find(
      Fingerprint print,
      IntFunction<? extends @Nullable Original> originals,
      Predicate<Original> allowed) {
    if (print.terms().length < rule.fewestTerms()) {
      return Optional.empty();
    }
    sums.clear();
    for (int term : print.terms()) {
      float square = (float) (weight(term) * weight(term));
      table.each(term, place -> sums.add(place, square));
    }
    double least = rule.likeness() * squares(print.terms()) * LEAST_SHARE;
    List<Match> matches = new ArrayList<>();
    sums.each((place, sum) -> {
      Original original = sum >= least ? originals.apply(place) : null;
      if (original != null && allowed.test(original)) {
        matches.add(match(print, original));
      }
    });
    return matches.stream()
        .filter(match -> match.likeness() >= rule.likeness())
        .filter(match -> match.common() >= rule.fewestCommon())
        .min(Match.ORDER)
        .map(Match::original);
  }

  /** How alike two texts are, from 0 to 1. */
  double likeness(Fingerprint a, Fingerprint b) {
    return likeness(a, b, common(a, b));
  }

  private Match match(Fingerprint print, Original original) {
    int[] common = common(print, original.print());
    return new Match(original, likeness(print, original.print(), common), common.length);
  }

  private double likeness(Fingerprint a, Fingerprint b, int[] common) {
    double norm = Math.sqrt(squares(a.terms()) * squares(b.terms()));
    return norm == 0 ? 0 : squares(common) / norm;
  }

  /** The terms of both, which are ascending. */
  private static int[] common(Fingerprint a, Fingerprint b) {
    int[] left = a.terms();
    int[] right = b.terms();
    int[] common = new int[Math.min(left.length, right.length)];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      if (left[i] == right[j]) {
        common[count++] = left[i];
      }
      boolean next = left[i] <= right[j];
      j += left[i] >= right[j] ? 1 : 0;
      i += next ? 1 : 0;
    }
    return Arrays.copyOf(common, count);
  }

  private double squares(int[] terms) {
    double sum = 0;
    for (int term : terms) {
      double weight = weight(term);
      sum += weight * weight;
    }
    return sum;
  }

  private double weight(int term) {
    int count = counts[bucket(term)];
    double log = count < LOGS.length ? LOGS[count] : Math.log(count + PRIOR_COUNT);
    return logOfPosts - log;
  }

  private void setPosts(int other) {
    posts = other;
    logOfPosts = Math.log(posts + PRIOR_POSTS);
  }

  private static double[] logs() {
    double[] logs = new double[1 << 12];
    for (int count = 0; count < logs.length; count++) {
      logs[count] = Math.log(count + PRIOR_COUNT);
    }
    return logs;
  }

  private static int bucket(int term) {
    return Shingles.mixed(term) & (BUCKETS - 1);
  }

  private record Match(Original original, double likeness, int common) {
    static final Comparator<Match> ORDER =
        Comparator.comparingDouble((Match match) -> -match.likeness())
            .thenComparing(match -> match.original().fetched())
            .thenComparing(match -> match.original().id());
  }
}
