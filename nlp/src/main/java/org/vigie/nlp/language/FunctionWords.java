package org.vigie.nlp.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.post.Language;

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

  static Map<Language, Set<String>> byLanguage() {
    return WORDS;
  }

  private static Map<Language, Set<String>> read() {
    Map<Language, Set<String>> words = new LinkedHashMap<>();
    for (String tag : List.of("fr", "en", "de", "es", "it", "pt", "nl")) {
      words.put(new Language(tag), Set.copyOf(lines("function-words-" + tag + ".txt")));
    }
    return Map.copyOf(words);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = FunctionWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource \"" + resource + "\" is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("resource \"" + resource + "\" cannot be read", e);
    }
  }
}
