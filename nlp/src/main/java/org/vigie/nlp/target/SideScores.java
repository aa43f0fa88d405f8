package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.Probabilities;
import org.vigie.nlp.sentiment.WordPolarity;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/**
 * Weighs the sides of a text against each other: of two that customers set side by side, the one
 * that sounds better is praised.
 */
final class SideScores {
  private static final double DIFFERENT = 0.3;

  /** By so much sides must differ in which no word praises or blames. */
  private static final double SILENT = 0.8;

  /** Weaker sums are taken for silence. */
  private static final double NAMED = 0.15;

  /** Two sides of one sign and at least so loud agree. */
  private static final double CLEAR = 0.5;

  /** Words that stand for the opposite of what went before. */
  private static final Set<String> DENIALS =
      Set.of(
          "jamais", "non", "si", "oui", "pas", "never", "not", "no", "yes", "doesn't", "didn't",
          "does", "did", "isn't", "hasn't", "don't", "nope");

  private static final Set<String> FILLERS =
      Set.of(
          "celui",
          "celle",
          "ceux",
          "du",
          "de",
          "d'",
          "la",
          "le",
          "l'",
          "chez",
          "the",
          "one",
          "so",
          "much",
          "at",
          "with",
          "avec",
          "lui",
          "elle",
          "au",
          "tout",
          "really",
          "vraiment",
          "just",
          "mais",
          "but",
          "and",
          "et",
          "'s",
          "s");

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
    boolean named = sides.stream().anyMatch(side -> Math.abs(sum(view, side)) > NAMED);
    boolean alike = Math.abs(own - other) < (named ? DIFFERENT : SILENT);
    boolean agree = own * other > 0 && Math.min(Math.abs(own), Math.abs(other)) > CLEAR;
    return alike || agree
        ? Optional.empty()
        : Optional.of(
            new Verdict(
                own > other ? 1 : -1, range(view, sides, Math.abs(own) >= Math.abs(other))));
  }

  /**
   * Judges a target of which only a word says that it is otherwise: "A répond vite, B jamais".
   *
   * @return the other way round than its rivals; empty when the target's side says more
   */
  Optional<Verdict> otherwise(TargetView view, List<Side> sides, Language language) {
    if (!isElliptic(view, sides)) {
      return Optional.empty();
    }
    double other = mean(view, sides, false, language);
    return Math.abs(other) < DIFFERENT
        ? Optional.empty()
        : Optional.of(new Verdict(other > 0 ? -1 : 1, range(view, sides, true)));
  }

  /** Whether the target's side only denies what another says. */
  boolean isElliptic(TargetView view, List<Side> sides) {
    return !sides.isEmpty()
        && sides.stream().filter(Side::isTarget).allMatch(side -> isElliptic(view, side));
  }

  private static boolean isElliptic(TargetView view, Side side) {
    boolean denies = false;
    for (int i = side.from(); i < side.to(); i++) {
      PostToken token = view.tokens().get(i);
      boolean silent = token.kind() == Kind.MARK || FILLERS.contains(token.form());
      denies |= DENIALS.contains(token.form());
      if (!silent && !view.isTarget(i) && !DENIALS.contains(token.form())) {
        return false;
      }
    }
    return denies;
  }

  private double mean(TargetView view, List<Side> sides, boolean target, Language language) {
    return sides.stream()
        .filter(side -> side.isTarget() == target)
        .mapToDouble(side -> score(view, side, language))
        .average()
        .orElse(0);
  }

  private double score(TargetView view, Side side, Language language) {
    List<PostToken> part = view.tokens().subList(side.from(), side.to());
    double model = posts.phrase(part, language).map(SideScores::balance).orElse(0.0);
    return StrictMath.tanh(sum(view, side)) + model;
  }

  /** Adds up the words of praise and blame of a side. */
  private double sum(TargetView view, Side side) {
    double sum = 0;
    for (int i = side.from(); i < side.to(); i++) {
      boolean name = view.isTarget(i) || Names.isCapitalInside(view.tokens(), i);
      if (!name && !view.isJoint(i)) {
        sum +=
            qualities.polarity(view.tokens().get(i).form())
                * WordPolarity.factor(view.tokens(), i, view.negated()[i]);
      }
    }
    return sum;
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
