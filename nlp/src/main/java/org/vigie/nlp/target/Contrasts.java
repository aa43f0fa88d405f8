package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.nlp.sentiment.WordPolarity;
import org.vigie.nlp.text.CharRange;

/**
 * Reads what a contrast says without saying it: in "OVH is slow but Ouvaton answers", the side of
 * Ouvaton names no quality, yet stands against one that is bad.
 */
final class Contrasts {
  private static final Set<String> TOGETHER =
      Set.of("and", "et", "&", "both", "comme", "like", "neither", "nor", "ni", "as", "aussi");

  private static final Set<String> APART =
      Set.of("unlike", "contrairement", "compared", "comparé", "comparée", "versus");

  private static final Set<String> EXAMPLES = Set.of("even", "même");

  /** Weaker sums are taken for silence. */
  private static final double CLEAR = 0.15;

  private final Qualities qualities;
  private final Comparisons comparisons;

  Contrasts(Qualities qualities, Comparisons comparisons) {
    this.qualities = qualities;
    this.comparisons = comparisons;
  }

  /**
   * Judges a target by what is said of its rival.
   *
   * @param rivals where others are named
   * @return praise when someone else is blamed, blame when someone else is praised, empty when
   *     nothing follows
   */
  Optional<Verdict> verdict(TargetView view, List<CharRange> rivals) {
    double own = sum(view);
    for (CharRange rival : rivals) {
      TargetView other = TargetView.of(view.tokens(), List.of(rival));
      if (isApart(view) || !(isTogether(view, other) || isExample(view, rival))) {
        Optional<Verdict> said = said(other);
        if (said.isPresent() && Math.signum(own) != said.get().sign()) {
          CharRange evidence = own == 0 ? said.get().evidence() : view.clauseRange();
          return Optional.of(new Verdict(-said.get().sign(), evidence));
        }
      }
    }
    return Optional.empty();
  }

  /** What is said of a rival: by a comparison, or by the words of its own clauses. */
  private Optional<Verdict> said(TargetView rival) {
    Optional<Verdict> compared = comparisons.verdict(rival);
    if (compared.isPresent() || !rival.hasJoint()) {
      return compared.filter(verdict -> verdict.sign() != 0);
    }
    double sum = sum(rival);
    return Math.abs(sum) < CLEAR
        ? Optional.empty()
        : Optional.of(new Verdict((int) Math.signum(sum), rival.clauseRange()));
  }

  /** Adds up the words of the target's clauses; 0 when they say nothing clear. */
  private double sum(TargetView view) {
    double sum = 0;
    for (int i = 0; i < view.tokens().size(); i++) {
      if (view.isNear(i) && !view.isTarget(i) && !view.isJoint(i)) {
        double score =
            Names.isCapitalInside(view.tokens(), i)
                ? 0
                : qualities.polarity(view.tokens().get(i).form());
        sum += score * WordPolarity.factor(view.tokens(), i, view.negated()[i]);
      }
    }
    return Math.abs(sum) < CLEAR ? 0 : sum;
  }

  /** "Even B is still waiting" says of the target what it says of B. */
  static boolean isExample(TargetView view, CharRange rival) {
    for (int i = 1; i < view.tokens().size(); i++) {
      if (view.tokens().get(i).range().start() == rival.start()) {
        return EXAMPLES.contains(view.tokens().get(i - 1).form());
      }
    }
    return false;
  }

  private static boolean isApart(TargetView view) {
    return view.tokens().stream().anyMatch(token -> APART.contains(token.form()));
  }

  /** Whether two names share a clause, or a word joins them. */
  private static boolean isTogether(TargetView view, TargetView other) {
    int last = -1;
    boolean lastIsTarget = false;
    for (int i = 0; i < view.tokens().size(); i++) {
      boolean target = view.isTarget(i);
      if (target || other.isTarget(i)) {
        if (last >= 0 && target != lastIsTarget && i - last <= 3 && joined(view, last, i)) {
          return true;
        }
        last = i;
        lastIsTarget = target;
      }
      if (target && other.isNear(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(TargetView view, int from, int to) {
    if (to - from == 1) {
      return true;
    }
    for (int i = from + 1; i < to; i++) {
      String form = view.tokens().get(i).form();
      if (TOGETHER.contains(form) || form.equals(",")) {
        return true;
      }
    }
    return false;
  }
}
