package org.vigie.crawler.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.fetch.Validators;
import org.vigie.crawler.url.Links;
import org.vigie.domain.post.CanonicalUrl;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files and addresses as feeds and reports each as one line of JSON, for the command line. It
 * reaches private networks only when its fetcher may.
 */
public final class FeedReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Fetcher fetcher;
  private final int maxBody;
  private final FeedParser parser = new FeedParser();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * Makes a report.
   *
   * @param fetcher fetches what is an http or https address
   * @param settings the limit of size, for files as well
   */
  public FeedReport(Fetcher fetcher, CrawlerSettings settings) {
    this.fetcher = fetcher;
    this.maxBody = settings.maxBody();
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
    return Links.isWeb(input) ? fromWeb(input) : fromFile(input);
  }

  private Line fromWeb(String input) {
    CanonicalUrl url = CanonicalUrl.parse(input).orElse(null);
    if (url == null) {
      return failure(input, "bad_address");
    }
    return switch (fetcher.fetch(url, Validators.NONE, Gate.OPEN)) {
      case FetchResult.Fetched f ->
          parsed(input, f.body().bytes(), f.head().contentType(), f.url().uri());
      case FetchResult.Refused refused -> failure(input, refused.reason().label());
      case FetchResult.Failed f -> failure(input, f.reason().label() + ": " + f.detail());
      case FetchResult.NotModified same -> failure(input, "status " + same.status());
      case FetchResult.RateLimited limited -> failure(input, "rate_limited");
      case FetchResult.Gone gone -> failure(input, "gone");
    };
  }

  private Line fromFile(String input) {
    try {
      Path file = Path.of(input);
      byte[] bytes = read(file);
      return bytes.length > maxBody
          ? failure(input, "too_large: more than " + maxBody + " bytes")
          : parsed(input, bytes, null, file.toAbsolutePath().toUri());
    } catch (IOException | InvalidPathException e) {
      return failure(input, "unreadable file: " + e.getClass().getSimpleName());
    }
  }

  private byte[] read(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      raw.mark(2);
      boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
      raw.reset();
      try (InputStream in = packed ? new GZIPInputStream(raw) : raw) {
        return in.readNBytes(maxBody + 1);
      }
    }
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
