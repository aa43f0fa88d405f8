package org.vigie.nlp.match;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.nlp.text.CharRange;

/**
 * Finds where a name stands in a text, whatever its case, accents, hyphens and elided articles.
 * Safe for use by many threads.
 */
public final class NameLocator {
  private final QueryAnalyzer analyzer = new QueryAnalyzer();

  /**
   * Cuts a text, for several names to be found in it.
   *
   * @param text the text
   * @return its words
   */
  public TextWords read(String text) {
    return new TextWords(text, analyzer.tokens(text));
  }

  /**
   * Prepares names.
   *
   * @param names the names, each one word or several
   * @return the names, those without a word left out
   */
  public Spellings spellings(List<String> names) {
    return new Spellings(
        names.stream().map(analyzer::words).filter(words -> !words.isEmpty()).toList());
  }

  /**
   * Prepares the names of an entity.
   *
   * @param entity the entity
   * @return its name and its aliases
   */
  public Spellings spellings(WatchedEntity entity) {
    return spellings(Stream.concat(entity.aliases().stream(), Stream.of(entity.name())).toList());
  }

  /**
   * Finds names in a text that is read once only.
   *
   * @param text the text
   * @param names the names, each one word or several
   * @return where they stand, in order, none inside another; empty when nowhere
   */
  public List<CharRange> find(String text, List<String> names) {
    return read(text).find(spellings(names));
  }
}
