package org.vigie.nlp.keyphrase;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.domain.digest.PhraseFinder;

/**
 * Finds what texts speak of more than those of the weeks before: keyphrases that several texts use
 * and that chance does not explain. Safe for use by many threads.
 */
public final class NewPhrases implements PhraseFinder {
  /** A background of fewer texts makes everything new. */
  private static final int FEWEST_BEFORE = 20;

  /** What fewer texts use is nobody's talk. */
  private static final int FEWEST_TEXTS = 3;

  /** In standard deviations: one in twenty would pass by chance alone. */
  private static final double LEAST_SCORE = 1.645;

  private final Phrases phrases = new Phrases();

  /** Makes a finder. */
  public NewPhrases() {}

  @Override
  public List<Found> find(
      List<String> now, List<String> before, Collection<String> without, int most) {
    if (before.size() < FEWEST_BEFORE || now.size() < FEWEST_TEXTS) {
      return List.of();
    }
    // The texts themselves are a part of what is usual, as where the prior was chosen: a phrase
    // that is wholly new would otherwise have a score without any certainty.
    Background usual = new Background(before.size() + now.size());
    before.forEach(usual::add);
    now.forEach(usual::add);
    return new Keyphrases(usual)
        .used(now, FEWEST_TEXTS, nameless(without), most).stream()
            .filter(phrase -> phrase.score() >= LEAST_SCORE)
            .toList();
  }

  private Predicate<String> nameless(Collection<String> names) {
    Set<String> keys = names.stream().map(this::key).collect(Collectors.toSet());
    return phrase ->
        keys.stream()
            .noneMatch(name ->
                phrase.equals(name)
                    || Phrase.contains(phrase, name)
                    || Phrase.contains(name, phrase));
  }

  /** All words of a name as phrases write them. */
  private String key(String name) {
    return phrases.words(name);
  }
}
