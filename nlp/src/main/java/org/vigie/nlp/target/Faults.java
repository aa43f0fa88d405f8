package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import org.vigie.nlp.target.ComparisonMatcher.Place;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/**
 * Reads reports of outages: who runs what is out of order is blamed, however plainly it is said.
 * The patterns lie in faults.txt.
 */
final class Faults {
  private static final String ENDS = ".!?…|";

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
        && (isNamed(view, place.from()) || isGreeted(view, start(view, place.from())));
  }

  /** Whether the sentence of a word names the target. */
  private static boolean isNamed(TargetView view, int at) {
    for (int i = start(view, at); i < view.tokens().size() && !isEnd(view, i); i++) {
      if (view.isTarget(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence before one only calls the target: "Bonjour A !". */
  private static boolean isGreeted(TargetView view, int start) {
    int last = start - 1;
    while (last >= 0 && isEnd(view, last)) {
      last--;
    }
    return last >= 0 && last - start(view, last) <= GREETING && isNamed(view, last);
  }

  /** The first word of a sentence. */
  private static int start(TargetView view, int at) {
    int start = at;
    while (start > 0 && !isEnd(view, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isEnd(TargetView view, int at) {
    PostToken token = view.tokens().get(at);
    return token.kind() == Kind.MARK && ENDS.indexOf(token.form().charAt(0)) >= 0;
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
