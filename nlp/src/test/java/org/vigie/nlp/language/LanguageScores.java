package org.vigie.nlp.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.domain.post.Language;
import org.vigie.testkit.SharedData;

/**
 * Counts what the identifier answers on labelled texts.
 *
 * @param answers (truth, answer) → how often
 */
record LanguageScores(Map<Pair, Integer> answers) {
  record Pair(String truth, String answer) {}

  private static final Map<String, String> FILES =
      Map.of(
          "arabic",
          "ar",
          "english",
          "en",
          "french",
          "fr",
          "german",
          "de",
          "italian",
          "it",
          "portuguese",
          "pt",
          "spanish",
          "es");

  /** The folder of shared texts; empty where it is absent. */
  static Optional<Path> folder() {
    Path folder = SharedData.path("language");
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  static LanguageScores of(LanguageIdentifier identifier, Path folder) {
    Map<Pair, Integer> answers = new HashMap<>();
    new LinkedHashMap<>(FILES)
        .forEach((file, truth) -> {
          for (String line : lines(folder.resolve(file + ".txt"))) {
            Language answer = identifier.identify(line, null);
            answers.merge(new Pair(truth, answer.tag()), 1, Integer::sum);
          }
        });
    return new LanguageScores(answers);
  }

  double recall(String tag) {
    return (double) count(tag, tag)
        / answers.entrySet().stream()
            .filter(e -> e.getKey().truth().equals(tag))
            .mapToInt(Map.Entry::getValue)
            .sum();
  }

  double precision(String tag) {
    return (double) count(tag, tag)
        / answers.entrySet().stream()
            .filter(e -> e.getKey().answer().equals(tag))
            .mapToInt(Map.Entry::getValue)
            .sum();
  }

  int count(String truth, String answer) {
    return answers.getOrDefault(new Pair(truth, answer), 0);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
