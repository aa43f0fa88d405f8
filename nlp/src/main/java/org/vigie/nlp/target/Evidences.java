package org.vigie.nlp.target;

import java.util.stream.IntStream;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.sentiment.LinearWeights;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/** Finds the passage that speaks loudest for a judgement. */
final class Evidences {
  /** Below this, no word stands out and the clause of the target is shown. */
  private static final double FAINT = 0.05;

  private Evidences() {}

  /**
   * Finds the word that pulls most towards a class, less with its depth.
   *
   * @return the part of the text between marks and joints that holds it; when no word stands out
   *     the target's own, or its sentence where that part holds nothing but the target
   */
  static CharRange of(TargetView view, LinearWeights weights, SentimentLabel label) {
    int best = -1;
    double strongest = FAINT;
    for (int i = 0; i < view.tokens().size(); i++) {
      if (!view.isTarget(i) && view.tokens().get(i).kind() != Kind.MARK) {
        double pull = pull(view, weights, i, ClassOrder.index(label));
        if (pull > strongest) {
          strongest = pull;
          best = i;
        }
      }
    }
    if (best >= 0) {
      return part(view, best);
    }
    return saysSomething(view) ? view.clauseRange() : sentence(view);
  }

  private static double pull(TargetView view, LinearWeights weights, int at, int label) {
    double weight = WordFeatures.weight(view.depth(at));
    if (weight < FAINT) {
      return 0;
    }
    double[] scores = weights.scores(sink -> WordFeatures.single(view, at, sink));
    double mean = (scores[0] + scores[1] + scores[2]) / ClassOrder.CLASSES;
    return weight * (scores[label] - mean);
  }

  /** Whether the clause of the target holds a word beside it. */
  private static boolean saysSomething(TargetView view) {
    return IntStream.range(0, view.tokens().size())
        .anyMatch(
            i -> view.isNear(i) && !view.isTarget(i) && view.tokens().get(i).kind() != Kind.MARK);
  }

  /** The sentence in which the target is named first. */
  private static CharRange sentence(TargetView view) {
    int to = 0;
    while (!view.isTarget(to)) {
      to++;
    }
    int from = view.sentenceStart(to);
    while (to + 1 < view.tokens().size() && !view.endsSentence(to + 1)) {
      to++;
    }
    return new CharRange(
        view.tokens().get(from).range().start(), view.tokens().get(to).range().end());
  }

  private static CharRange part(TargetView view, int at) {
    int from = at;
    while (from > 0 && !view.isStop(from - 1) && !view.isJoint(from)) {
      from--;
    }
    int to = at;
    while (to + 1 < view.tokens().size() && !view.isStop(to + 1) && !view.isJoint(to + 1)) {
      to++;
    }
    PostToken first = view.tokens().get(from);
    return new CharRange(first.range().start(), view.tokens().get(to).range().end());
  }
}
