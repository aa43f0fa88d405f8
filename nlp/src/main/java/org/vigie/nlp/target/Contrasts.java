package org.vigie.nlp.target;

import java.util.Set;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Emphasis;

/**
 * Reads what a contrast says without saying it: in "OVH is slow but Ouvaton answers", the side of
 * Ouvaton names no quality, yet stands against one that is bad.
 */
final class Contrasts {
  private static final Set<String> JOINTS =
      Set.of(
          "but", "whereas", "while", "however", "yet", "mais", "alors", "tandis", "contrairement");

  /** Weaker sums are taken for silence. */
  private static final double CLEAR = 0.15;

  private static final double BAD = -0.4;

  private final Lexicon lexicon;

  Contrasts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Judges a target by its own side of a contrast with another name, or, when that is silent, by
   * the other side.
   *
   * @return above 0 when the other side blames someone else, below 0 when it praises someone else,
   *     0 when nothing follows
   */
  int verdict(TargetView view) {
    int joint = joint(view);
    if (joint < 0) {
      return 0;
    }
    Side before = side(view, 0, joint);
    Side after = side(view, joint + 1, view.tokens().size());
    if (before.target == after.target) {
      return 0;
    }
    Side own = before.target ? before : after;
    Side other = before.target ? after : before;
    boolean silent = Math.abs(own.sum) < CLEAR;
    boolean speaks = Math.abs(other.sum) >= CLEAR && other.named;
    if (silent) {
      return speaks ? -(int) Math.signum(other.sum) : 0;
    }
    return other.named && own.sum * other.sum <= 0 ? (int) Math.signum(own.sum) : 0;
  }

  private static int joint(TargetView view) {
    for (int i = 1; i < view.tokens().size(); i++) {
      if (JOINTS.contains(view.tokens().get(i).form())) {
        return i;
      }
    }
    return -1;
  }

  private Side side(TargetView view, int from, int to) {
    boolean[] negated = view.negated();
    boolean target = false;
    boolean named = false;
    double sum = 0;
    for (int i = from; i < to; i++) {
      PostToken token = view.tokens().get(i);
      target |= view.isTarget(i);
      named |= isName(token, i) && !view.isTarget(i);
      if (!view.isTarget(i)) {
        double score = Comparisons.BAD.contains(token.form()) ? BAD : mean(token);
        sum += score * WordPolarity.factor(view.tokens(), i, negated[i]);
      }
    }
    return new Side(target, named, sum);
  }

  private double mean(PostToken token) {
    return lexicon.polarity(token.form());
  }

  /** A capital at the start of the text says nothing, but names stand there too. */
  private static boolean isName(PostToken token, int at) {
    return switch (token.kind()) {
      case NAME, HASHTAG -> true;
      case WORD ->
          token.emphasis() == Emphasis.CAPITALS
              || (token.emphasis() == Emphasis.INITIAL && (at > 0 || token.form().length() > 3));
      case NUMBER, LINK, EMOJI, EMOTICON, MARK -> false;
    };
  }

  private record Side(boolean target, boolean named, double sum) {}
}
