package org.vigie.nlp.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.vigie.nlp.text.PostText;
import org.vigie.testkit.SharedData;

/** Real texts from the shared data, each once. */
final class StoryTexts {
  private static final int FEWEST_WORDS = 6;
  private static final int RUN = 5;
  private static final String BODY = "\"articleBody\": \"";

  private StoryTexts() {}

  /** The folder of shared data; empty where it is absent. */
  static Optional<Path> folder() {
    Path folder = SharedData.path("");
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  static List<String> frenchPosts(Path data) {
    return distinct(lines(data.resolve("sentiment/fr/xlm-t-train_text.txt")).stream());
  }

  static List<String> englishPosts(Path data) {
    return distinct(
        Stream.concat(
            lines(data.resolve("sentiment/en/xlm-t-train_text.txt")).stream(),
            lines(data.resolve("sentiment/en/tweeteval-val_text.txt")).stream()));
  }

  static List<String> frenchArticles(Path data) {
    List<String> texts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(data.resolve("keyphrase/WikiNews.zip").toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().endsWith(".txt"))
          .sorted((a, b) -> a.getName().compareTo(b.getName()))
          .forEach(entry -> {
            try (var in = zip.getInputStream(entry)) {
              texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return distinct(texts.stream());
  }

  static List<String> englishArticles(Path data) {
    List<String> texts = new ArrayList<>();
    for (String line : lines(data.resolve("articles/ground-truth.json"))) {
      int at = line.indexOf(BODY);
      if (at >= 0) {
        texts.add(line.substring(at + BODY.length(), line.lastIndexOf('"')).replace("\\n", "\n"));
      }
    }
    return distinct(texts.stream());
  }

  /**
   * Leaves out texts that share a run of words with an earlier one: those are copies already, and
   * nobody has labelled them.
   */
  private static List<String> distinct(Stream<String> texts) {
    Set<List<String>> seen = new HashSet<>();
    List<String> kept = new ArrayList<>();
    for (String text : texts.map(PostText::unescaped).toList()) {
      List<String> words = StoryWords.of(text).words();
      boolean fresh = words.size() >= FEWEST_WORDS;
      for (int i = 0; i + RUN <= words.size(); i++) {
        fresh &= !seen.contains(words.subList(i, i + RUN));
      }
      if (fresh) {
        kept.add(text);
        for (int i = 0; i + RUN <= words.size(); i++) {
          seen.add(words.subList(i, i + RUN));
        }
      }
    }
    return kept;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
