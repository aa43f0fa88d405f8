package org.vigie.nlp.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the original of a copy among many by what their shingles have in common. Not safe for use
 * by several threads.
 */
final class CopyFinder {
  private static final int WAYS = 8;
  private static final int KEYS_EACH = 16;
  private static final int MOST_COMPARED = 6;

  /** A text with fewer keys may have one in common only, after two typing errors. */
  private static final int KEYS_FOR_TWO = 7;

  private final KeyTable table;
  private final Tally common = new Tally();

  CopyFinder(int places) {
    table = new KeyTable(places, KEYS_EACH, WAYS);
  }

  void enters(int place, Fingerprint print) {
    for (int key : print.keys()) {
      table.put(key, place);
    }
  }

  Optional<Original> find(
      Fingerprint print,
      IntFunction<? extends @Nullable Original> originals,
      Predicate<Original> allowed) {
    common.clear();
    for (int key : print.keys()) {
      table.each(key, place -> common.add(place, 1));
    }
    int fewest = print.keys().length < KEYS_FOR_TWO ? 1 : 2;
    List<Candidate> candidates = new ArrayList<>();
    common.each((place, keys) -> {
      Original original = keys >= fewest ? originals.apply(place) : null;
      if (original != null && allowed.test(original)) {
        candidates.add(new Candidate(original, (int) keys));
      }
    });
    candidates.sort(Candidate.ORDER);
    return candidates.stream()
        .limit(MOST_COMPARED)
        .map(Candidate::original)
        .filter(original -> Copies.isCopy(print, original.print()))
        .findFirst();
  }

  /** Ordered in a way that does not depend on the places. */
  private record Candidate(Original original, int keys) {
    static final Comparator<Candidate> ORDER =
        Comparator.comparingInt((Candidate candidate) -> -candidate.keys())
            .thenComparing(candidate -> candidate.original().fetched())
            .thenComparing(candidate -> candidate.original().id());
  }
}
