package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.nlp.target.ComparisonMatcher.Place;
import org.vigie.nlp.text.CharRange;

/**
 * Reads who wins a comparison: "A is better than B", "plus lent que", "quitte A pour B", "switched
 * from A to B", "prefer B to A". The patterns lie in comparisons.txt.
 */
final class Comparisons {
  private static final Set<String> TOGETHER = Set.of("and", "et", "or", "ou", "&", "ni", "nor");
  private static final int BEFORE = 10;
  private static final int AFTER = 7;

  /** So near a question must stand to what it asks of. */
  private static final int FAR = 40;

  private final Patterns patterns;
  private final Qualities qualities;

  /**
   * Reads patterns.
   *
   * @param files the names of their files
   */
  Comparisons(Qualities qualities, List<String> files) {
    this.qualities = qualities;
    this.patterns = new Patterns(files);
  }

  /**
   * Judges the target by the comparison that stands nearest to it.
   *
   * @return empty when nothing is compared with it
   */
  Optional<Verdict> verdict(TargetView view) {
    String[] forms = Forms.of(view.tokens());
    ComparisonMatcher matcher = new ComparisonMatcher(view, forms, qualities::sign);
    Optional<Found> best = Optional.empty();
    for (int i = 0; i < forms.length; i++) {
      for (Comparison comparison : patterns.startingWith(forms[i])) {
        Optional<Found> found =
            matcher.at(comparison, i).flatMap(place -> judged(view, comparison, place));
        if (found.isPresent() && (best.isEmpty() || found.get().isBefore(best.get()))) {
          best = found;
        }
      }
    }
    return best.map(found -> verdict(view, found));
  }

  private static Optional<Found> judged(TargetView view, Comparison comparison, Place place) {
    int nearest = -1;
    char sign = '.';
    int reach = comparison.isNeutral() ? FAR : AFTER;
    int end = Math.min(view.tokens().size(), place.to() + reach);
    for (int i = Math.max(0, place.from() - FAR); i < end; i++) {
      if (view.isTarget(i)) {
        char here = sign(view, comparison, place, i);
        if (here != '.' && (nearest < 0 || gap(place, i) < gap(place, nearest))) {
          nearest = i;
          sign = here;
        }
      }
    }
    return nearest < 0
        ? Optional.empty()
        : Optional.of(
            new Found(
                value(sign) * place.sign(),
                place,
                nearest,
                comparison.isTwoSided(),
                comparison.isNeutral()));
  }

  private static char sign(TargetView view, Comparison comparison, Place place, int target) {
    String signs = comparison.signs();
    if (comparison.isNeutral()) {
      return '0';
    }
    if (target < place.from()) {
      boolean near = reaches(view, target, place.from(), BEFORE);
      boolean subject = near && !hasRival(view, target, place);
      return subject ? signs.charAt(0) : '.';
    }
    if (target >= place.to()) {
      return reaches(view, place.to() - 1, target, AFTER) ? signs.charAt(2) : '.';
    }
    return target >= place.gap() && target < place.gapEnd() ? signs.charAt(1) : '.';
  }

  /** Whether another name, not joined by "and", stands between the target and the pattern. */
  private static boolean hasRival(TargetView view, int target, Place place) {
    for (int i = target + 1; i < place.from(); i++) {
      if (!view.isTarget(i) && Names.isName(view.tokens(), i) && !view.isTarget(i - 1)) {
        return !TOGETHER.contains(view.tokens().get(i - 1).form());
      }
    }
    return false;
  }

  /** Whether nothing ends the thought between two words. */
  private static boolean reaches(TargetView view, int from, int to, int most) {
    if (to - from > most) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      boolean startsHere = view.isJoint(i) && to - i <= 2;
      boolean isHeading = view.isHeading(i);
      if ((view.isStop(i) && !isHeading) || (view.isJoint(i) && !startsHere)) {
        return false;
      }
    }
    return true;
  }

  private static int gap(Place place, int target) {
    return target < place.from() ? place.from() - target : Math.max(0, target - place.to() + 1);
  }

  private static int value(char sign) {
    return switch (sign) {
      case '+' -> 1;
      case '-' -> -1;
      default -> 0;
    };
  }

  private static Verdict verdict(TargetView view, Found found) {
    int from = Math.min(found.place.from(), found.target);
    int to = Math.max(found.place.to() - 1, found.target);
    CharRange first = view.tokens().get(from).range();
    return new Verdict(
        found.sign, new CharRange(first.start(), view.tokens().get(to).range().end()));
  }

  /** A comparison that says something of the target. */
  private record Found(int sign, Place place, int target, boolean twoSided, boolean neutral) {
    /**
     * What is asked comes first, then longer patterns before those that they hold, what compares
     * two before what speaks of one, and nearer ones before farther ones.
     */
    boolean isBefore(Found other) {
      boolean overlaps = place.from() < other.place.to() && other.place.from() < place.to();
      int size = place.to() - place.from();
      int otherSize = other.place.to() - other.place.from();
      if (neutral != other.neutral) {
        return neutral;
      }
      if (overlaps && size != otherSize) {
        return size > otherSize;
      }
      if (twoSided != other.twoSided) {
        return twoSided;
      }
      return gap(place, target) < gap(other.place, other.target);
    }
  }
}
