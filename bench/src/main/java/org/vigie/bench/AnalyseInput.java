package org.vigie.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.nlp.training.LabelledPost;
import org.vigie.nlp.training.LabelledPosts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what {@code ./vigie analyse} is measured on: 40,000 tweets and 5,000 articles of 500
 * words, as JSON lines. Arguments: the data folder as described in docs/quality.md, and a folder
 * for tweets.jsonl and articles.jsonl, which must not be in the repository.
 */
public final class AnalyseInput {
  private static final int TWEETS = 40_000;
  private static final int ARTICLES = 5_000;
  private static final int WORDS = 500;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final JsonMapper JSON = new JsonMapper();

  private AnalyseInput() {}

  /**
   * Writes the files.
   *
   * @param arguments the data folder and the folder to write to
   * @throws IOException when data are missing or cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    write(out.resolve("tweets.jsonl"), tweets(data));
    write(out.resolve("articles.jsonl"), articles(data));
  }

  private static List<String> tweets(Path data) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (LabelledPost post : LabelledPosts.tabbed(data.resolve("sentiment/en/semeval2017-train"))) {
      texts.add(post.text());
    }
    return texts.stream().limit(TWEETS).toList();
  }

  /** The words of all articles one after another, cut every 500 words, each time from elsewhere. */
  private static List<String> articles(Path data) throws IOException {
    List<String> words = new ArrayList<>();
    JsonNode pages = JSON.readTree(Files.readString(data.resolve("articles/ground-truth.json")));
    for (JsonNode page : pages) {
      words.addAll(List.of(SPACE.split(page.path("articleBody").asString("").strip())));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < WORDS; word++) {
        text.append(words.get((i * (WORDS - 1) + word) % words.size())).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static void write(Path file, List<String> texts) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < texts.size(); i++) {
        out.write(
            JSON.writeValueAsString(
                JSON.createObjectNode().put("id", i).put("text", texts.get(i))));
        out.newLine();
      }
    }
  }
}
