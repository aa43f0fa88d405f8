package org.vigie.nlp.keyphrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vigie.domain.digest.PhraseFinder;

/**
 * Finds the keyphrases of texts: log odds ratio of each phrase against the background, with an
 * informative Dirichlet prior and divided by its standard deviation (Monroe, Colaresi and Quinn
 * 2008, "Fightin' Words"). Of a phrase and a longer one that holds it, mostly the longer is kept.
 * Safe for use by many threads.
 */
public final class Keyphrases {
  /** The prior weighs as much as so many phrases; chosen with docs/quality.md, "Keyphrases". */
  private static final double PRIOR = 50;

  /** A shorter phrase gives way to a longer one that stands for so much of it. */
  private static final double FOLDED = 0.8;

  private final Background background;
  private final Phrases phrases = new Phrases();

  /**
   * Makes a finder.
   *
   * @param background what is usually said; may be filled meanwhile. Against an empty one nothing
   *     stands out
   */
  public Keyphrases(Background background) {
    this.background = background;
  }

  /**
   * Finds the keyphrases of one text.
   *
   * @param text the text
   * @param most how many at most
   * @return the keyphrases, best first
   */
  public List<Keyphrase> of(String text, int most) {
    return ofAll(List.of(text), most);
  }

  /**
   * Finds the keyphrases of a set of texts.
   *
   * @param texts the texts
   * @param most how many at most
   * @return the keyphrases, best first; none that stands in one text only, when there are several
   */
  public List<Keyphrase> ofAll(List<String> texts, int most) {
    Map<String, Uses> uses = uses(texts);
    if (texts.size() > 1) {
      uses.values().removeIf(use -> use.texts().size() < 2);
    }
    return best(uses, sum(uses), most).stream()
        .map(scored ->
            new Keyphrase(scored.uses().written(uses), scored.score(), scored.uses().count()))
        .toList();
  }

  /** The keyphrases that so many texts use, of those whose key is wanted, with these texts. */
  List<PhraseFinder.Found> used(
      List<String> texts, int fewest, Predicate<String> wanted, int most) {
    Map<String, Uses> uses = uses(texts);
    Map<String, Uses> all = Map.copyOf(uses);
    uses.values().removeIf(use -> use.texts().size() < fewest || !wanted.test(use.key()));
    return best(uses, sum(all), most).stream()
        .map(scored ->
            new PhraseFinder.Found(
                scored.uses().written(all), scored.score(), scored.uses().texts()))
        .toList();
  }

  /**
   * Finds the keyphrases of a set of texts, without their figures.
   *
   * @param texts the texts
   * @param most how many at most
   * @return the keyphrases as they are mostly written, best first
   */
  public List<String> terms(List<String> texts, int most) {
    return ofAll(texts, most).stream().map(Keyphrase::text).toList();
  }

  private Map<String, Uses> uses(List<String> texts) {
    Map<String, Uses> uses = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (Phrase phrase : phrases.of(texts.get(i))) {
        uses.computeIfAbsent(phrase.key(), Uses::new).add(phrase, i);
      }
    }
    return uses;
  }

  private static long sum(Map<String, Uses> uses) {
    return uses.values().stream().mapToLong(Uses::count).sum();
  }

  private List<Scored> best(Map<String, Uses> uses, long sum, int most) {
    List<Scored> ranked = new ArrayList<>();
    for (Uses use : uses.values()) {
      double score = score(use, sum);
      if (score > 0) {
        ranked.add(new Scored(use, score));
      }
    }
    ranked.sort(Scored.ORDER);
    return folded(ranked, most);
  }

  /** The z-score of the log odds ratio. */
  private double score(Uses use, long sum) {
    double here = use.count();
    double there = background.count(use.key());
    double all = background.sum();
    double prior = PRIOR * (here + there) / (sum + all);
    double priorSum = PRIOR;
    double oddsHere = (here + prior) / (sum + priorSum - here - prior);
    double oddsThere = (there + prior) / (all + priorSum - there - prior);
    return (Math.log(oddsHere) - Math.log(oddsThere))
        / Math.sqrt(1 / (here + prior) + 1 / (there + prior));
  }

  private static List<Scored> folded(List<Scored> ranked, int most) {
    List<Scored> kept = new ArrayList<>();
    for (Scored next : ranked) {
      if (kept.stream().noneMatch(other -> standsFor(other, next))) {
        int at = kept.size();
        for (int i = kept.size() - 1; i >= 0; i--) {
          if (standsFor(next, kept.get(i))) {
            kept.remove(i);
            at = i;
          }
        }
        if (at < most) {
          kept.add(at, next);
        }
      }
    }
    return kept.subList(0, Math.min(most, kept.size()));
  }

  private static boolean standsFor(Scored longer, Scored shorter) {
    return Phrase.contains(longer.uses().key(), shorter.uses().key())
        && longer.uses().count() >= FOLDED * shorter.uses().count();
  }

  /** Ordered for ever the same. */
  private record Scored(Uses uses, double score) {
    static final Comparator<Scored> ORDER =
        Comparator.comparingDouble((Scored scored) -> -scored.score())
            .thenComparing(scored -> scored.uses().key());
  }
}
