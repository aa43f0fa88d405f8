package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.nlp.Resources;

/** Patterns of words by the word that they start with. */
final class Patterns {
  private final Map<String, List<Comparison>> byFirstWord = new HashMap<>();

  /**
   * Reads patterns.
   *
   * @param files the names of their files
   */
  Patterns(List<String> files) {
    files.forEach(this::read);
  }

  private void read(String file) {
    for (String line : Resources.text(Patterns.class, file).split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        Comparison pattern = Comparison.parse(line.strip());
        pattern
            .first()
            .forEach(
                word -> byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(pattern));
      }
    }
  }

  /** Returns the patterns that may start with a word, in the order of their files. */
  List<Comparison> startingWith(String form) {
    List<Comparison> plain = byFirstWord.getOrDefault(form, List.of());
    if (!form.endsWith("n't")) {
      return plain;
    }
    List<Comparison> both = new ArrayList<>(plain);
    both.addAll(byFirstWord.getOrDefault("n't", List.of()));
    return both;
  }
}
