package org.vigie.crawler.feed;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.InputReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files and addresses as feeds and reports each as one line of JSON, for the command line. It
 * reaches private networks only when its fetcher may.
 */
public final class FeedReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InputReader reader;
  private final FeedParser parser = new FeedParser();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * Makes a report.
   *
   * @param fetcher fetches what is an http or https address
   * @param settings the limit of size, for files as well
   */
  public FeedReport(Fetcher fetcher, CrawlerSettings settings) {
    this.reader = new InputReader(fetcher, settings);
  }

  /** One line; the names of its components are the names in JSON. */
  record Line(
      String input,
      boolean ok,
      @Nullable String error,
      @Nullable String format,
      @Nullable String title,
      List<Item> entries) {}

  /** One entry in a line. */
  record Item(
      String id,
      @Nullable String link,
      @Nullable String title,
      @Nullable String author,
      @Nullable String published,
      @Nullable String updated,
      @Nullable String content,
      @Nullable String language) {
    static Item of(Entry e) {
      return new Item(
          e.id(),
          e.link(),
          e.title(),
          e.author(),
          text(e.published()),
          text(e.updated()),
          e.content(),
          e.language());
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }
  }

  /**
   * Reads one input.
   *
   * @param input a file, also with gzip, or an http or https address
   * @return one JSON object in one line, with ok false and an error when it is no feed
   */
  public String line(String input) {
    Line line = report(input);
    if (!line.ok()) {
      failures.incrementAndGet();
    }
    return JSON.writeValueAsString(line);
  }

  /**
   * Says how many inputs were no feeds so far.
   *
   * @return 0 or more
   */
  public int failures() {
    return failures.get();
  }

  private Line report(String input) {
    return switch (reader.read(input)) {
      case InputReader.Read read ->
          parsed(input, read.body().bytes(), read.contentType(), read.address());
      case InputReader.Unread unread -> failure(input, unread.error());
    };
  }

  private Line parsed(String input, byte[] bytes, @Nullable String contentType, URI base) {
    return switch (parser.parse(bytes, contentType, base)) {
      case ParsedFeed feed ->
          new Line(
              input,
              true,
              null,
              feed.format(),
              feed.title(),
              feed.entries().stream().map(Item::of).toList());
      case UnreadableFeed bad -> failure(input, bad.reason().label() + ": " + bad.detail());
    };
  }

  private static Line failure(String input, String error) {
    return new Line(input, false, error, null, null, List.of());
  }
}
