package org.vigie.crawler.page;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.InputReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files and addresses as pages and reports the article of each as one line of JSON, for the
 * command line.
 */
public final class PageReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InputReader reader;
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * Makes a report.
   *
   * @param fetcher fetches what is an http or https address
   * @param settings the limit of size, for files as well
   */
  public PageReport(Fetcher fetcher, CrawlerSettings settings) {
    this.reader = new InputReader(fetcher, settings);
  }

  /** One line; the names of its components are the names in JSON. */
  record Line(
      String input,
      @Nullable String title,
      @Nullable String author,
      @Nullable String published,
      String text) {
    static Line of(String input, Article article) {
      return new Line(
          input,
          article.title().isEmpty() ? null : article.title(),
          article.author(),
          article.published() == null ? null : article.published().toString(),
          article.text());
    }
  }

  /** The line of an input that could not be read. */
  record Failure(String input, String error) {}

  /**
   * Reads one input.
   *
   * @param input a file, also with gzip, or an http or https address
   * @return one JSON object in one line: the article, with null for what is unknown, or an error
   */
  public String line(String input) {
    return switch (reader.read(input)) {
      case InputReader.Read read -> JSON.writeValueAsString(Line.of(input, article(read)));
      case InputReader.Unread unread -> {
        failures.incrementAndGet();
        yield JSON.writeValueAsString(new Failure(input, unread.error()));
      }
    };
  }

  /**
   * Says how many inputs could not be read so far.
   *
   * @return 0 or more
   */
  public int failures() {
    return failures.get();
  }

  private Article article(InputReader.Read read) {
    return extractor.extract(read.body().bytes(), read.contentType(), read.address());
  }
}
