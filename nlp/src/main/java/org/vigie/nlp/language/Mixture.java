package org.vigie.nlp.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.domain.post.Language;

/**
 * Weighs the French and the English in a text by the function words that only one of both has.
 *
 * @param french how many words only French has
 * @param english how many words only English has
 */
record Mixture(long french, long english) {
  private static final int FEWEST = 2;
  private static final double SHARE = 0.3;
  private static final Set<String> FRENCH = only(Language.FRENCH, Language.ENGLISH);
  private static final Set<String> ENGLISH = only(Language.ENGLISH, Language.FRENCH);

  static Mixture of(List<String> words) {
    return new Mixture(
        words.stream().filter(FRENCH::contains).count(),
        words.stream().filter(ENGLISH::contains).count());
  }

  /** Says whether both have a good share; a few words, as in a quotation, are none. */
  boolean isSure() {
    long fewer = Math.min(french, english);
    return fewer >= FEWEST && fewer >= SHARE * (french + english);
  }

  /** Says whether both are there at all. */
  boolean isPossible() {
    return french > 0 && english > 0;
  }

  /** Elided letters stand in names and in English too ("c'mon"). */
  private static Set<String> only(Language language, Language other) {
    Set<String> words = new HashSet<>(FunctionWords.byLanguage().getOrDefault(language, Set.of()));
    words.removeAll(FunctionWords.byLanguage().getOrDefault(other, Set.of()));
    words.removeIf(word -> word.endsWith("'"));
    return Set.copyOf(words);
  }
}
