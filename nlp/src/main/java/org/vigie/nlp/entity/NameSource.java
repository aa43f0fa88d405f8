package org.vigie.nlp.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.domain.mention.Name;
import org.vigie.domain.post.Language;

/** Finds names in texts. Safe for use by many threads. */
public interface NameSource {

  /**
   * Returns the languages in which names will be found. Loads nothing.
   *
   * @return French, English, both or none
   */
  Set<Language> languages();

  /**
   * Finds names, each once.
   *
   * @param text the text
   * @param language its language
   * @return the names of organisations, persons, places and products in the order of their first
   *     place; empty without a model for the language
   */
  Optional<List<Name>> names(String text, Language language);

  /**
   * Names the models, as {@link org.vigie.domain.mention.AnalysedPost#modelVersions} does.
   *
   * @return a name with a version
   */
  String version();
}
