package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.nlp.text.CharRange;

/** Tells questions that want advice from those that only scold. */
final class Questions {
  private static final Set<String> OPENERS =
      Set.of(
          "is",
          "are",
          "does",
          "do",
          "did",
          "should",
          "which",
          "who",
          "anyone",
          "has",
          "have",
          "can",
          "est",
          "lequel",
          "laquelle",
          "lesquels",
          "quel",
          "quelle",
          "qui",
          "quelqu'un",
          "dois",
          "vaut",
          "faut",
          "vous",
          "avez",
          "entre",
          "between",
          "vs",
          "versus",
          "what",
          "thoughts",
          "avis",
          "que",
          "qu'");

  private static final Set<String> MANNERS = Set.of("how", "comment");
  private static final Set<String> ADVICE = Set.of("do", "can", "should");
  private static final Set<String> SELF = Set.of("i", "we");
  private static final Pattern INFINITIVE = Pattern.compile("\\p{L}{2,}(?:er|ir|oir|re)");

  /** "Il n'y a que moi …?" asks nothing. */
  private static final Set<String> RHETORICAL = Set.of("moi", "why", "pourquoi");

  private Questions() {}

  /**
   * Judges a target of which a text asks whether it is better than another.
   *
   * @param rivals where others are named
   * @return neither praise nor blame; empty when nothing is asked
   */
  static Optional<Verdict> verdict(TargetView view, List<CharRange> rivals) {
    for (CharRange rival : rivals) {
      TargetView other = TargetView.of(view.tokens(), List.of(rival));
      if (isAsked(view, other) || isCompared(view, other)) {
        return Optional.of(new Verdict(0, all(view)));
      }
    }
    return Optional.empty();
  }

  /** Whether one sentence names both, opens as questions do and ends as they do. */
  private static boolean isCompared(TargetView view, TargetView other) {
    boolean own = false;
    boolean others = false;
    boolean opens = false;
    for (int i = 0; i < view.tokens().size(); i++) {
      String form = view.tokens().get(i).form();
      own |= view.isTarget(i);
      others |= other.isTarget(i);
      opens |= opens(view, i);
      if (RHETORICAL.contains(form) || isAlone(view, i)) {
        return false;
      }
      if (form.startsWith("?") && own && others && opens) {
        return true;
      }
      if (form.startsWith(".") || form.startsWith("!") || form.startsWith("?")) {
        own = false;
        others = false;
        opens = false;
      }
    }
    return false;
  }

  private static boolean opens(TargetView view, int at) {
    String form = view.tokens().get(at).form();
    boolean first = at == 0 || isAfterMark(view, at);
    if (first && MANNERS.contains(form)) {
      return asksHow(view, at);
    }
    boolean second = at == 1 && !MANNERS.contains(view.tokens().getFirst().form());
    return OPENERS.contains(form) && (first || second || form.startsWith("v"));
  }

  /** "How do I …", "comment faire …": elsewhere "how" and "comment" only scold. */
  private static boolean asksHow(TargetView view, int at) {
    if (at + 2 >= view.tokens().size()) {
      return false;
    }
    String next = view.tokens().get(at + 1).form();
    return view.tokens().get(at).form().equals("how")
        ? ADVICE.contains(next) && SELF.contains(view.tokens().get(at + 2).form())
        : !view.isTarget(at + 1) && INFINITIVE.matcher(next).matches();
  }

  /** "Is it just me?" */
  private static boolean isAlone(TargetView view, int at) {
    return at > 0
        && view.tokens().get(at).form().equals("me")
        && view.tokens().get(at - 1).form().equals("just");
  }

  private static boolean isAfterMark(TargetView view, int at) {
    return at > 0 && view.isStop(at - 1);
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
}
