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
  private final Qualities qualities;
  private final Patterns patterns;

  Faults(Qualities qualities) {
    this.qualities = qualities;
    this.patterns = new Patterns(List.of("faults.txt"));
  }

  /** Returns blame where a text tells of a fault and of no remedy. */
  Optional<Verdict> verdict(TargetView view, String[] forms) {
    ComparisonMatcher matcher = new ComparisonMatcher(view, forms, qualities::sign);
    Optional<Verdict> fault = Optional.empty();
    for (int i = 0; i < forms.length; i++) {
      for (Comparison pattern : patterns.startingWith(forms[i])) {
        Optional<Place> place = matcher.at(pattern, i);
        if (place.isPresent() && pattern.signs().charAt(0) == '+') {
          return Optional.empty();
        }
        if (place.isPresent() && fault.isEmpty() && place.get().sign() > 0) {
          fault = Optional.of(new Verdict(-1, range(view, place.get())));
        }
      }
    }
    return fault;
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
