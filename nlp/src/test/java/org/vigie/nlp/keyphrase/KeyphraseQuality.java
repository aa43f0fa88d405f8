package org.vigie.nlp.keyphrase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.vigie.testkit.SharedData;

/** Compares keyphrases with those that people gave to 100 French news articles. */
final class KeyphraseQuality {
  private static final String TEXTS = "WKC/docsutf8/";

  /** An article with its keyphrases. */
  record Article(String text, Set<String> keys) {}

  private final List<Article> articles;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Background background = new Background(1_000_000);

  KeyphraseQuality(List<Article> articles) {
    this.articles = articles;
    for (Article article : articles) {
      background.add(article.text());
      new Phrases()
          .of(article.text()).stream()
              .map(Phrase::key)
              .distinct()
              .forEach(key -> texts.merge(key, 1, Integer::sum));
    }
  }

  static Optional<Path> file() {
    Path file = SharedData.path("keyphrase/WikiNews.zip");
    return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
  }

  static List<Article> articles(Path file) {
    Map<String, String> texts = new TreeMap<>();
    List<Article> articles = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().startsWith(TEXTS) && entry.getName().endsWith(".txt")) {
          texts.put(entry.getName().substring(TEXTS.length()), read(zip, entry));
        }
      }
      for (Map.Entry<String, String> text : texts.entrySet()) {
        ZipEntry keys = zip.getEntry("WKC/keys/" + text.getKey().replace(".txt", ".key"));
        articles.add(
            new Article(
                text.getValue(),
                read(zip, keys)
                    .lines()
                    .map(String::strip)
                    .filter(key -> !key.isEmpty())
                    .collect(Collectors.toSet())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }

  private static String read(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The mean F1 of the first so many, whole or by stems. */
  double f1(BiFunction<String, Integer, List<String>> finder, int most, boolean stems) {
    UnaryOperator<String> form = stems ? KeyphraseQuality::stemmed : KeyphraseQuality::plain;
    double sum = 0;
    for (Article article : articles) {
      Set<String> wanted = article.keys().stream().map(form).collect(Collectors.toSet());
      Set<String> found = new HashSet<>();
      finder.apply(article.text(), most).forEach(phrase -> found.add(form.apply(phrase)));
      int size = found.size();
      found.retainAll(wanted);
      sum += size == 0 ? 0 : 2.0 * found.size() / (size + wanted.size());
    }
    return sum / articles.size();
  }

  List<String> ours(String text, int most) {
    return new Keyphrases(background).of(text, most).stream().map(Keyphrase::text).toList();
  }

  /** The same candidates by their count and the rarity of their texts. */
  List<String> tfIdf(String text, int most) {
    Map<String, Uses> uses = new HashMap<>();
    new Phrases()
        .of(text)
        .forEach(phrase -> uses.computeIfAbsent(phrase.key(), Uses::new).add(phrase, 0));
    return uses.values().stream()
        .sorted(Comparator.comparingDouble((Uses use) -> -weight(use)).thenComparing(Uses::key))
        .limit(most)
        .map(use -> use.written(uses))
        .toList();
  }

  private double weight(Uses use) {
    int found = texts.getOrDefault(use.key(), 1);
    return use.count() * Math.log((double) articles.size() / found);
  }

  String row(String name, BiFunction<String, Integer, List<String>> finder) {
    return "| %s | %.3f | %.3f | %.3f | %.3f |"
        .formatted(
            name,
            f1(finder, 5, false),
            f1(finder, 10, false),
            f1(finder, 5, true),
            f1(finder, 10, true));
  }

  private static String plain(String phrase) {
    return phrase.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ").strip();
  }

  private static String stemmed(String phrase) {
    return Arrays.stream(Phrases.folded(plain(phrase)).split(" "))
        .map(word -> word.length() > 3 ? word.replaceAll("(e?s|x|e)$", "") : word)
        .collect(Collectors.joining(" "));
  }
}
