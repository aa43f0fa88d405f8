package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import org.vigie.nlp.target.ComparisonMatcher.Place;
import org.vigie.nlp.text.CharRange;

/**
 * Reads reports of outages: who runs what is out of order is blamed, however plainly it is said.
 * The patterns lie in faults.txt.
 */
final class Faults {
  /** The words of a greeting after its first. */
  private static final int GREETING = 2;

  private final Qualities qualities;
  private final Patterns patterns;

  Faults(Qualities qualities) {
    this.qualities = qualities;
    this.patterns = new Patterns(List.of("faults.txt"));
  }

  /**
   * Returns blame where a text that names the target tells of a fault beside it and of no remedy.
   */
  Optional<Verdict> verdict(TargetView view, String[] forms) {
    ComparisonMatcher matcher = new ComparisonMatcher(view, forms, qualities::sign);
    Optional<Verdict> fault = Optional.empty();
    for (int i = 0; i < forms.length; i++) {
      for (Comparison pattern : patterns.startingWith(forms[i])) {
        Optional<Place> place = matcher.at(pattern, i);
        if (place.isPresent() && pattern.signs().charAt(0) == '+') {
          return Optional.empty();
        }
        if (place.isPresent() && fault.isEmpty() && isBlamed(view, place.get())) {
          fault = Optional.of(new Verdict(-1, range(view, place.get())));
        }
      }
    }
    return fault;
  }

  private static boolean isBlamed(TargetView view, Place place) {
    return place.sign() > 0
        && (isNamed(view, place.from()) || isGreeted(view, view.sentenceStart(place.from())));
  }

  /** Whether the sentence of a word names the target. */
  private static boolean isNamed(TargetView view, int at) {
    for (int i = view.sentenceStart(at); i < view.tokens().size() && !view.endsSentence(i); i++) {
      if (view.isTarget(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence before one only calls the target: "Bonjour A !". */
  private static boolean isGreeted(TargetView view, int start) {
    int last = start - 1;
    while (last >= 0 && view.endsSentence(last)) {
      last--;
    }
    return last >= 0 && last - view.sentenceStart(last) <= GREETING && isNamed(view, last);
  }

  private static CharRange range(TargetView view, Place place) {
    int from = place.from();
    while (from > 0 && !view.isStop(from - 1)) {
      from--;
    }
    CharRange last = view.tokens().get(place.to() - 1).range();
    return new CharRange(view.tokens().get(from).range().start(), last.end());
  }
}
