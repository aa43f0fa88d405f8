package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.nlp.sentiment.WordPolarity;
import org.vigie.nlp.target.ComparisonMatcher.Place;
import org.vigie.nlp.text.CharRange;

/**
 * Reads what is said of several names at once: "both are equally slow", "ni A ni B ne répond". The
 * patterns lie in likenesses.txt.
 */
final class Likenesses {
  private static final double CLEAR = 0.15;
  private static final double VERY_BAD = -0.5;

  /** Words that stand for the opposite of what was denied. */
  private static final Set<String> OTHERWISE =
      Set.of("si", "oui", "yes", "does", "did", "do", "has", "is", "toujours", "always");

  /** Words before the one of whom the opposite is said. */
  static final Set<String> EXCEPTING = Set.of("seul", "seule", "sauf", "hormis", "only", "except");

  private final Qualities qualities;
  private final Patterns patterns;

  Likenesses(Qualities qualities) {
    this.qualities = qualities;
    this.patterns = new Patterns(List.of("likenesses.txt"));
  }

  /** Judges by the words that go for all; empty when nothing makes the names alike. */
  Optional<Verdict> verdict(TargetView view, String[] forms) {
    ComparisonMatcher matcher = new ComparisonMatcher(view, forms, qualities::sign);
    for (int i = 0; i < forms.length; i++) {
      for (Comparison pattern : patterns.startingWith(forms[i])) {
        Optional<Place> place = matcher.at(pattern, i);
        if (place.isPresent()) {
          return Optional.of(judged(view, pattern, place.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Verdict judged(TargetView view, Comparison likeness, Place place) {
    char sign = likeness.signs().charAt(0);
    boolean denies = sign == '!';
    double sum = 0;
    for (int i = 0; i < view.tokens().size(); i++) {
      boolean named = view.isTarget(i) || Names.isName(view.tokens(), i);
      boolean pattern = i >= place.from() && i < place.to() && likeness.isFixed();
      if (!named && !pattern) {
        double polarity = qualities.polarity(view.tokens().get(i).form());
        sum += polarity * (denies ? 1 : WordPolarity.factor(view.tokens(), i, view.negated()[i]));
      }
    }
    int said = Math.abs(sum) < CLEAR ? 0 : (int) Math.signum(sum);
    boolean bad = sum < VERY_BAD;
    int judged =
        switch (sign) {
          case '!' -> bad ? 1 : -1;
          case '0' -> 0;
          case '-' -> -1;
          case '+' -> 1;
          default -> said;
        };
    judged = isExcepted(view, place, denies) ? -judged : judged;
    CharRange first = view.tokens().getFirst().range();
    CharRange last = view.tokens().getLast().range();
    return new Verdict(judged, new CharRange(first.start(), last.end()));
  }

  /**
   * Whether the target follows two others that are alike and is said to be otherwise: "ni A ni B ne
   * répondent, C oui", "A, B, tous les mêmes, seul C répond".
   */
  private static boolean isExcepted(TargetView view, Place place, boolean denies) {
    int named = 0;
    boolean parted = false;
    for (int i = 0; i < view.tokens().size(); i++) {
      if (view.isTarget(i)) {
        boolean only = i > 0 && EXCEPTING.contains(view.tokens().get(i - 1).form());
        return parted && named > 1 && (only || (denies && saysOtherwise(view, i + 1)));
      }
      named += Names.isName(view.tokens(), i) ? 1 : 0;
      parted |= i >= place.to() && view.isStop(i);
    }
    return false;
  }

  private static boolean saysOtherwise(TargetView view, int from) {
    for (int i = from; i < view.tokens().size(); i++) {
      if (OTHERWISE.contains(view.tokens().get(i).form())) {
        return true;
      }
    }
    return false;
  }
}
