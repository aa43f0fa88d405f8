package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vigie.nlp.sentiment.WordPolarity;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/**
 * Reads what a contrast says without saying it: in "OVH is slow but Ouvaton answers", the side of
 * Ouvaton names no quality, yet stands against one that is bad.
 */
final class Contrasts {
  private static final Set<String> TOGETHER =
      Set.of("and", "et", "&", "both", "comme", "like", "neither", "nor", "ni", "as", "aussi");

  private static final Set<String> APART =
      Set.of("unlike", "contrairement", "compared", "comparé", "comparée", "versus");

  /** Weaker sums are taken for silence. */
  private static final double CLEAR = 0.15;

  /** Longer texts compare less often than they list. */
  private static final int LONGEST = 35;

  private static final int MOST_RIVALS = 3;

  private final Qualities qualities;
  private final Comparisons comparisons;

  Contrasts(Qualities qualities, Comparisons comparisons) {
    this.qualities = qualities;
    this.comparisons = comparisons;
  }

  /**
   * Judges a target by what is said of its rival.
   *
   * @param text what the view's tokens were cut from
   * @return praise when someone else is blamed, blame when someone else is praised, empty when
   *     nothing follows
   */
  Optional<Verdict> verdict(TargetView view, String text) {
    if (view.tokens().size() > LONGEST) {
      return Optional.empty();
    }
    List<CharRange> rivals = rivals(view, text);
    if (rivals.isEmpty() || rivals.size() > MOST_RIVALS) {
      return Optional.empty();
    }
    double own = sum(view);
    for (CharRange rival : rivals) {
      TargetView other = TargetView.of(view.tokens(), List.of(rival));
      if (isAsked(view, other)) {
        return Optional.of(new Verdict(0, all(view)));
      }
      if (isApart(view) || !isTogether(view, other)) {
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

  /** Finds the other names, each with the words that go on with it. */
  private static List<CharRange> rivals(TargetView view, String text) {
    List<PostToken> tokens = view.tokens();
    Set<String> own = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (view.isTarget(i)) {
        own.add(name(tokens.get(i), text));
      }
    }
    List<CharRange> rivals = new ArrayList<>();
    int last = -2;
    for (int i = 0; i < tokens.size(); i++) {
      boolean isRival = !view.isTarget(i) && !own.contains(name(tokens.get(i), text));
      if (isRival && Names.isName(tokens, i)) {
        int start = tokens.get(i).range().start();
        int end = tokens.get(i).range().end();
        boolean goesOn = last == i - 1;
        rivals.add(new CharRange(goesOn ? rivals.removeLast().start() : start, end));
        last = i;
      }
    }
    return rivals;
  }

  /** Every account has the form "@", so accounts are told apart by their text. */
  private static String name(PostToken token, String text) {
    return token.kind() == Kind.NAME
        ? text.substring(token.range().start() + 1, token.range().end()).toLowerCase(Locale.ROOT)
        : token.form();
  }

  private static CharRange all(TargetView view) {
    int end = view.tokens().getLast().range().end();
    return new CharRange(view.tokens().getFirst().range().start(), end);
  }

  /** Whether the text asks "this one or that one?". */
  private static boolean isAsked(TargetView view, TargetView other) {
    boolean or = false;
    boolean seen = false;
    for (int i = 0; i < view.tokens().size(); i++) {
      String form = view.tokens().get(i).form();
      boolean named = view.isTarget(i) || other.isTarget(i);
      or |= seen && (form.equals("or") || form.equals("ou"));
      seen |= named;
      if (or && form.startsWith("?")) {
        return true;
      }
      if (view.isStop(i) && !form.startsWith(",") && !form.startsWith(":")) {
        or = false;
        seen = false;
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
