package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;

/**
 * Judges targets by rules, where a customer speaks of somebody by name: by what is asked, by
 * figures side by side, by what goes for several names at once, by comparisons, by contrasts.
 */
final class Verdicts {
  private static final String COMPARISONS = "comparisons.txt";

  /** Longer texts compare less often than they list. */
  private static final int LONGEST = 35;

  private static final int SHORT = 26;

  /** In so few words one side's praise is the other's blame, whoever speaks. */
  private static final int TERSE = 15;

  private static final int MOST_RIVALS = 3;

  private final Comparisons comparisons;
  private final Comparisons beside;
  private final Contrasts contrasts;
  private final Customers customers;
  private final Likenesses likenesses;
  private final SideScores scores;
  private final Faults faults;
  private final Figures figures = new Figures();

  Verdicts(LinearSentimentModel posts) {
    Qualities qualities = new Qualities(posts.lexicon());
    this.comparisons = new Comparisons(qualities, List.of(COMPARISONS, "alone.txt"));
    this.beside = new Comparisons(qualities, List.of(COMPARISONS, "contrasts.txt"));
    this.contrasts = new Contrasts(qualities, beside);
    this.customers = new Customers(qualities);
    this.likenesses = new Likenesses(qualities);
    this.faults = new Faults(qualities);
    this.scores = new SideScores(qualities, posts);
  }

  /**
   * Judges a target.
   *
   * @param text what the view's tokens were cut from
   * @return empty where the weights know better
   */
  Optional<Verdict> of(TargetView view, String text, Language language) {
    if (!view.isCapital() || !customers.speak(view)) {
      return Optional.empty();
    }
    List<CharRange> rivals = Rivals.of(view, text);
    if (rivals.isEmpty()) {
      return comparisons.verdict(view).or(() -> faults.verdict(view, Forms.of(view.tokens())));
    }
    if (rivals.size() > MOST_RIVALS || view.tokens().size() > LONGEST) {
      return Optional.empty();
    }
    List<Side> sides = Sides.of(view, rivals, text);
    return Questions.verdict(view, rivals)
        .or(() -> figures(view, sides, text, language))
        .or(() -> likenesses.verdict(view, Forms.of(view.tokens())))
        .or(() -> otherwise(view, rivals, sides, language))
        .or(() -> beside.verdict(view))
        .or(() -> contrasted(view, rivals, sides))
        .or(() -> weighed(view, rivals, sides, language));
  }

  /** Turns what is said of a rival round where the target's side only denies it. */
  private Optional<Verdict> otherwise(
      TargetView view, List<CharRange> rivals, List<Side> sides, Language language) {
    Optional<Verdict> scored = scores.otherwise(view, sides, language);
    if (scores.isElliptic(view, sides) && rivals.size() == 1) {
      TargetView rival = TargetView.of(view.tokens(), rivals);
      return beside
          .verdict(rival)
          .filter(said -> said.sign() != 0)
          .map(said -> new Verdict(-said.sign(), said.evidence()))
          .or(() -> scored);
    }
    return scored;
  }

  /** What lies side by side in news is rarely compared. */
  private boolean told(TargetView view) {
    int size = view.tokens().size();
    return size <= TERSE || (size <= SHORT && customers.isCertain(view));
  }

  /** Where no word sets two thoughts against each other, each name must have one of its own. */
  private Optional<Verdict> contrasted(TargetView view, List<CharRange> rivals, List<Side> sides) {
    boolean only =
        view.tokens().stream().anyMatch(token -> Likenesses.EXCEPTING.contains(token.form()));
    return told(view) && (view.hasJoint() || only || !sides.isEmpty())
        ? contrasts.verdict(view, rivals)
        : Optional.empty();
  }

  /** Headlines are terse as well, so which side sounds better counts with customers alone. */
  private Optional<Verdict> weighed(
      TargetView view, List<CharRange> rivals, List<Side> sides, Language language) {
    return view.tokens().size() <= SHORT
            && customers.isCertain(view)
            && rivals.stream().noneMatch(rival -> Contrasts.isExample(view, rival))
        ? scores.verdict(view, sides, language)
        : Optional.empty();
  }

  private Optional<Verdict> figures(
      TargetView view, List<Side> sides, String text, Language language) {
    int sign = figures.sign(view, sides, text, language);
    return sign == 0 ? Optional.empty() : Optional.of(new Verdict(sign, view.clauseRange()));
  }
}
