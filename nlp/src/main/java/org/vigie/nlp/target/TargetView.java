package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.vigie.nlp.sentiment.Negation;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/** A text seen from a target in it: which tokens name it, how far the others are, which clauses. */
final class TargetView {
  private static final Set<String> JOINTS =
      Set.of(
          "but",
          "while",
          "whereas",
          "although",
          "though",
          "however",
          "unlike",
          "yet",
          "mais",
          "tandis",
          "alors",
          "contrairement",
          "cependant",
          "pourtant",
          "quoique",
          "or");

  private final List<PostToken> tokens;
  private final int[] clauses;
  private final int[] distances;
  private final boolean[] near;
  private final boolean[] negated;

  private TargetView(List<PostToken> tokens) {
    this.tokens = List.copyOf(tokens);
    this.negated = Negation.marks(this.tokens);
    this.clauses = new int[tokens.size()];
    this.distances = new int[tokens.size()];
    this.near = new boolean[tokens.size() + 1];
  }

  static TargetView of(List<PostToken> tokens, List<CharRange> targets) {
    TargetView view = new TargetView(tokens);
    view.cutClauses();
    view.measure(targets);
    return view;
  }

  private void cutClauses() {
    int clause = 0;
    for (int i = 0; i < clauses.length; i++) {
      PostToken token = tokens.get(i);
      boolean joint = token.kind() == Kind.WORD && JOINTS.contains(token.form());
      clause += joint ? 1 : 0;
      clauses[i] = clause;
      clause += token.kind() == Kind.MARK && isStop(token.form().charAt(0)) ? 1 : 0;
    }
  }

  /** Sets distances in tokens, negative before the target, 0 in it. */
  private void measure(List<CharRange> targets) {
    int far = tokens.size() + 1;
    Arrays.fill(distances, far);
    int target = 0;
    int last = -far;
    for (int i = 0; i < distances.length; i++) {
      CharRange range = tokens.get(i).range();
      while (target < targets.size() && targets.get(target).end() <= range.start()) {
        target++;
      }
      boolean named = target < targets.size() && targets.get(target).start() < range.end();
      last = named ? i : last;
      near[clauses[i]] |= named;
      distances[i] = Math.min(far, i - last);
    }
    int next = far * 2;
    for (int i = distances.length - 1; i >= 0; i--) {
      next = distances[i] == 0 ? i : next;
      if (next - i < distances[i]) {
        distances[i] = i - next;
      }
    }
  }

  List<PostToken> tokens() {
    return tokens;
  }

  /** For each token, whether a negation rules it; not to be changed. */
  boolean[] negated() {
    return negated;
  }

  boolean isNamed() {
    return Arrays.stream(distances).anyMatch(distance -> distance == 0);
  }

  boolean isTarget(int at) {
    return distances[at] == 0;
  }

  int distance(int at) {
    return distances[at];
  }

  boolean isNear(int at) {
    return near[clauses[at]];
  }

  /** Returns the tokens of the clauses that name the target. */
  List<PostToken> clause() {
    List<PostToken> clause = new ArrayList<>();
    for (int i = 0; i < clauses.length; i++) {
      if (isNear(i)) {
        clause.add(tokens.get(i));
      }
    }
    return clause;
  }

  private static boolean isStop(char mark) {
    return switch (mark) {
      case '.', ',', ';', ':', '!', '?', '(', ')', '…', '—', '–', '|' -> true;
      default -> false;
    };
  }
}
