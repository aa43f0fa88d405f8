package org.vigie.nlp.language;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.post.Language;
import org.vigie.nlp.Resources;

/**
 * The small words that a language cannot do without: articles, pronouns, auxiliaries. They tell
 * languages apart and say nothing about a subject.
 */
public final class FunctionWords {
  private static final Map<Language, Set<String>> WORDS = read();

  private FunctionWords() {}

  /**
   * Returns the words of all languages together.
   *
   * @return words in lower case with their accents
   */
  public static Set<String> all() {
    Set<String> all = new HashSet<>();
    WORDS.values().forEach(all::addAll);
    return all;
  }

  /**
   * Returns the words of the languages that are served, French and English.
   *
   * @return words in lower case with their accents
   */
  public static Set<String> ofServed() {
    Set<String> served = new HashSet<>();
    WORDS.forEach((language, words) -> {
      if (language.equals(Language.FRENCH) || language.equals(Language.ENGLISH)) {
        served.addAll(words);
      }
    });
    return served;
  }

  static Map<Language, Set<String>> byLanguage() {
    return WORDS;
  }

  private static Map<Language, Set<String>> read() {
    Map<Language, Set<String>> words = new LinkedHashMap<>();
    for (String tag : List.of("fr", "en", "de", "es", "it", "pt", "nl")) {
      words.put(new Language(tag), words(tag));
    }
    return Map.copyOf(words);
  }

  private static Set<String> words(String tag) {
    String file = "function-words-" + tag + ".txt";
    return Set.copyOf(Resources.text(FunctionWords.class, file).lines().toList());
  }
}
