package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.nlp.sentiment.Negation;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Emphasis;
import org.vigie.nlp.text.PostToken.Kind;

/** A text seen from a target in it: which tokens name it, how far the others are, which clauses. */
final class TargetView {
  private static final String SENTENCE_ENDS = ".!?…|";

  private final List<PostToken> tokens;
  private final int[] clauses;
  private final int[] distances;
  private final double[] places;
  private final double[] depths;
  private final boolean[] near;
  private final boolean[] negated;

  private TargetView(List<PostToken> tokens) {
    this.tokens = List.copyOf(tokens);
    this.negated = Negation.marks(this.tokens);
    this.clauses = new int[tokens.size()];
    this.distances = new int[tokens.size()];
    this.places = new double[tokens.size()];
    this.depths = new double[tokens.size()];
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
    double place = 0;
    for (int i = 0; i < clauses.length; i++) {
      PostToken token = tokens.get(i);
      clause += Clauses.isJoint(token) ? 1 : 0;
      clauses[i] = clause;
      places[i] = place;
      place += 1 + Clauses.gap(token);
      clause += Clauses.isStop(token) ? 1 : 0;
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
      depths[i] = last < 0 ? 1e6 : places[i] - places[last];
    }
    int next = far * 2;
    for (int i = distances.length - 1; i >= 0; i--) {
      next = distances[i] == 0 ? i : next;
      if (next - i < distances[i]) {
        distances[i] = i - next;
      }
      if (next < distances.length && places[next] - places[i] < depths[i]) {
        depths[i] = places[i] - places[next];
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

  /** Whether the target is written as names are. */
  boolean isCapital() {
    return IntStream.range(0, distances.length)
        .anyMatch(i -> distances[i] == 0 && isCapital(tokens.get(i)));
  }

  private static boolean isCapital(PostToken token) {
    return token.kind() != Kind.WORD
        || token.emphasis() == Emphasis.INITIAL
        || token.emphasis() == Emphasis.CAPITALS
        || token.form().indexOf('0') >= 0;
  }

  boolean isTarget(int at) {
    return distances[at] == 0;
  }

  /** Whether a naming of the target begins here. */
  boolean startsTarget(int at) {
    return isTarget(at) && (at == 0 || !isTarget(at - 1));
  }

  int distance(int at) {
    return distances[at];
  }

  /**
   * Returns how far a token is when marks and joints on the way count as well; negative before the
   * target.
   */
  double depth(int at) {
    return depths[at];
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

  /** Returns where the first clause that names the target starts and the last one ends. */
  CharRange clauseRange() {
    List<PostToken> clause = clause();
    return new CharRange(clause.getFirst().range().start(), clause.getLast().range().end());
  }

  /** Returns the tokens from one depth to another, both inclusive, the target left out. */
  List<PostToken> within(double from, double to) {
    List<PostToken> part = new ArrayList<>();
    for (int i = 0; i < depths.length; i++) {
      if (depths[i] >= from && depths[i] <= to && distances[i] != 0) {
        part.add(tokens.get(i));
      }
    }
    return part;
  }

  /** Whether a mark ends a sentence or a part of one. */
  boolean isStop(int at) {
    return Clauses.isStop(tokens.get(at));
  }

  /** Whether a mark ends a sentence. */
  boolean endsSentence(int at) {
    PostToken token = tokens.get(at);
    return token.kind() == Kind.MARK && SENTENCE_ENDS.indexOf(token.form().charAt(0)) >= 0;
  }

  /** Returns the first token of the sentence in which a token stands. */
  int sentenceStart(int at) {
    int start = at;
    while (start > 0 && !endsSentence(start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether a colon follows the target, as after a heading. */
  boolean isHeading(int at) {
    return at > 0 && tokens.get(at).form().equals(":") && isTarget(at - 1);
  }

  /** Whether the text sets two thoughts against each other. */
  boolean hasJoint() {
    return IntStream.range(0, tokens.size()).anyMatch(this::isJoint);
  }

  /** Whether a word stands between two thoughts. */
  boolean isJoint(int at) {
    return Clauses.isJoint(tokens.get(at));
  }
}
