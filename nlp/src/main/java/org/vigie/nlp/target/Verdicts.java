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

  /** So few words compare, whoever speaks. */
  private static final int TERSE = 12;

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
    List<CharRange> rivals = rivals(view, text);
    if (rivals.isEmpty()) {
      return comparisons.verdict(view).or(() -> faults.verdict(view, Forms.of(view.tokens())));
    }
    List<Side> sides = Sides.of(view, rivals, text);
    return Questions.verdict(view, rivals)
        .or(() -> figures(view, sides, text))
        .or(() -> likenesses.verdict(view, Forms.of(view.tokens())))
        .or(() -> beside.verdict(view))
        .or(() -> told(view) ? contrasts.verdict(view, rivals) : Optional.empty())
        .or(() -> told(view) ? scores.verdict(view, sides, language) : Optional.empty());
  }

  /** What lies side by side in news is rarely compared. */
  private boolean told(TargetView view) {
    int size = view.tokens().size();
    return size <= TERSE || (size <= SHORT && customers.isCertain(view));
  }

  private static List<CharRange> rivals(TargetView view, String text) {
    if (view.tokens().size() > LONGEST) {
      return List.of();
    }
    List<CharRange> rivals = Rivals.of(view, text);
    return rivals.size() > MOST_RIVALS ? List.of() : rivals;
  }

  private Optional<Verdict> figures(TargetView view, List<Side> sides, String text) {
    int sign = figures.sign(view, sides, text);
    return sign == 0 ? Optional.empty() : Optional.of(new Verdict(sign, view.clauseRange()));
  }
}
