package org.vigie.crawler.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the articles of public pages and measures how well they agree with the expected ones. */
class ArticleCorpusTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ArticleExtractor extractor = new ArticleExtractor();

  @Test
  void agreesWithTheExpectedArticles() throws IOException {
    Path folder = SharedData.folder("articles");
    ShingleScore.Means all = new ShingleScore.Means();
    ShingleScore.Means tuned = new ShingleScore.Means();
    ShingleScore.Means held = new ShingleScore.Means();
    for (Map.Entry<String, JsonNode> page : expected(folder).entrySet()) {
      ShingleScore score =
          ShingleScore.of(
              page.getValue().path("articleBody").asString(),
              article(folder, page.getKey(), page.getValue()).text());
      (tuned.size() > held.size() ? held : tuned).add(score);
      all.add(score);
    }
    System.out.println("articles, all " + all);
    System.out.println("articles, tuned on " + tuned);
    System.out.println("articles, held out " + held);
    // Measured: 0.974 and 0.977 on all pages, 0.967 on the half that nothing was tuned on.
    assertThat(all.f1()).isGreaterThan(0.965);
    assertThat(all.f1OfMeans()).isGreaterThan(0.968);
    assertThat(held.f1()).isGreaterThan(0.955);
  }

  @Test
  void knowsTheTitleOfEveryPageAndTheDateAndAuthorOfMost() throws IOException {
    Path folder = SharedData.folder("articles");
    int pages = 0;
    int dated = 0;
    int signed = 0;
    for (Map.Entry<String, JsonNode> page : expected(folder).entrySet()) {
      Article article = article(folder, page.getKey(), page.getValue());
      assertThat(article.title()).as(page.getKey()).isNotEmpty();
      pages++;
      dated += article.published() == null ? 0 : 1;
      signed += article.author() == null ? 0 : 1;
    }
    System.out.println("articles: " + pages + ", dated " + dated + ", signed " + signed);
    // Measured: 90 dated and 79 signed of 95. How many are right is not known: nobody labelled it.
    assertThat(dated).isGreaterThanOrEqualTo(pages * 90 / 100);
    assertThat(signed).isGreaterThanOrEqualTo(pages * 80 / 100);
  }

  private Article article(Path folder, String key, JsonNode page) throws IOException {
    Path file = folder.resolve("html").resolve(key + ".html.gz");
    try (InputStream html = new GZIPInputStream(Files.newInputStream(file))) {
      URI address = URI.create(page.path("url").asString());
      return extractor.extract(html.readAllBytes(), null, address);
    }
  }

  /** In the order of their names, so that the halves are the same everywhere. */
  private static Map<String, JsonNode> expected(Path folder) throws IOException {
    Map<String, JsonNode> pages = new TreeMap<>();
    JSON.readTree(Files.readAllBytes(folder.resolve("ground-truth.json")))
        .properties()
        .forEach(page -> pages.put(page.getKey(), page.getValue()));
    return pages;
  }
}
