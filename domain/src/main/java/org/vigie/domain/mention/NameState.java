package org.vigie.domain.mention;

import java.util.Set;
import org.vigie.domain.post.Language;

/**
 * How the finding of names does.
 *
 * @param wanted false when the configuration says never
 * @param found the languages in whose posts names are found
 * @param givenUp the languages whose model is there but ended in an error; until the next start
 */
public record NameState(boolean wanted, Set<Language> found, Set<Language> givenUp) {
  /** Names are not looked for. */
  public static final NameState OFF = new NameState(false, Set.of(), Set.of());

  /** Copies the sets. */
  public NameState {
    found = Set.copyOf(found);
    givenUp = Set.copyOf(givenUp);
  }

  /**
   * Says whether there is a model for a language.
   *
   * @param language the language
   * @return true also when the model ended in an error
   */
  public boolean hasModel(Language language) {
    return found.contains(language) || givenUp.contains(language);
  }
}
