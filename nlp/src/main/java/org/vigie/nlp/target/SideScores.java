package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.Probabilities;
import org.vigie.nlp.sentiment.WordPolarity;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;

/**
 * Weighs the sides of a text against each other: of two that customers set side by side, the one
 * that sounds better is praised.
 */
final class SideScores {
  private static final double DIFFERENT = 0.3;

  /** Two sides of one sign and at least so loud agree. */
  private static final double CLEAR = 0.5;

  private final Qualities qualities;
  private final LinearSentimentModel posts;

  SideScores(Qualities qualities, LinearSentimentModel posts) {
    this.qualities = qualities;
    this.posts = posts;
  }

  /**
   * Judges the target by its sides and those of its rivals.
   *
   * @return empty when they sound alike, or both good or both bad
   */
  Optional<Verdict> verdict(TargetView view, List<Side> sides, Language language) {
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    double own = mean(view, sides, true, language);
    double other = mean(view, sides, false, language);
    boolean alike = Math.abs(own - other) < DIFFERENT;
    boolean agree = own * other > 0 && Math.min(Math.abs(own), Math.abs(other)) > CLEAR;
    return alike || agree
        ? Optional.empty()
        : Optional.of(
            new Verdict(
                own > other ? 1 : -1, range(view, sides, Math.abs(own) >= Math.abs(other))));
  }

  private double mean(TargetView view, List<Side> sides, boolean target, Language language) {
    return sides.stream()
        .filter(side -> side.isTarget() == target)
        .mapToDouble(side -> score(view, side, language))
        .average()
        .orElse(0);
  }

  private double score(TargetView view, Side side, Language language) {
    double sum = 0;
    for (int i = side.from(); i < side.to(); i++) {
      boolean name = view.isTarget(i) || Names.isCapitalInside(view.tokens(), i);
      if (!name && !view.isJoint(i)) {
        sum +=
            qualities.polarity(view.tokens().get(i).form())
                * WordPolarity.factor(view.tokens(), i, view.negated()[i]);
      }
    }
    List<PostToken> part = view.tokens().subList(side.from(), side.to());
    double model = posts.phrase(part, language).map(SideScores::balance).orElse(0.0);
    return StrictMath.tanh(sum) + model;
  }

  private static double balance(Probabilities judged) {
    return judged.positive() - judged.negative();
  }

  private static CharRange range(TargetView view, List<Side> sides, boolean target) {
    Side loud = sides.stream().filter(side -> side.isTarget() == target).findFirst().orElseThrow();
    return new CharRange(
        view.tokens().get(loud.from()).range().start(),
        view.tokens().get(loud.to() - 1).range().end());
  }
}
