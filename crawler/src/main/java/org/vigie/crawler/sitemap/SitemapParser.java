package org.vigie.crawler.sitemap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.feed.Entry;
import org.vigie.crawler.feed.FeedParser;
import org.vigie.crawler.feed.ParsedFeed;
import org.vigie.crawler.feed.UnreadableFeed;
import org.vigie.crawler.sitemap.SitemapResult.NoSitemap;
import org.vigie.crawler.sitemap.SitemapResult.Reason;
import org.vigie.crawler.sitemap.SitemapResult.Sitemap;
import org.vigie.crawler.url.Links;
import org.vigie.crawler.url.UrlCanonicalizer;

/**
 * Reads sitemaps: indexes, lists of pages with their news, lists of addresses in plain text, and
 * feeds that serve as sitemaps, each also within gzip whatever its name says. Nothing outside the
 * document is opened; memory is bounded by the number of entries that are kept. Safe for use by
 * many threads.
 */
public final class SitemapParser {
  /** The most entries that a sitemap may have; what follows is not read. */
  public static final int MOST = 50_000;

  /** Longer than any list of addresses begins before its first address. */
  private static final int MOST_LINES = 4 * MOST;

  /** A feed is read as a whole, not as a stream. */
  private static final int MOST_FEED_BYTES = 10 * 1024 * 1024;

  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();
  private final FeedParser feeds = new FeedParser();

  /**
   * Reads a document as a sitemap.
   *
   * @param body the document, decompressed or in gzip
   * @param contentType the Content-Type that came with it; null when there was none
   * @param document its address, on which relative links stand
   * @return the sitemap, or why it is none
   */
  public SitemapResult parse(byte[] body, @Nullable String contentType, URI document) {
    try (SitemapText text = SitemapText.open(body)) {
      return switch (text.beginning()) {
        case NOTHING -> new NoSitemap(Reason.EMPTY, "nothing but white space");
        case FEED -> feed(SitemapText.unpacked(body, MOST_FEED_BYTES), contentType, document);
        case MARKUP -> new SitemapXml(canonicalizer, document).read(text);
        case WORDS -> lines(text, document);
      };
    } catch (IOException e) {
      // Reading from memory; what breaks off within gzip is an end and no exception.
      throw new UncheckedIOException(e);
    }
  }

  private SitemapResult feed(byte[] body, @Nullable String contentType, URI document) {
    return switch (feeds.parse(body, contentType, document)) {
      case ParsedFeed feed ->
          new Sitemap(
              false,
              feed.entries().stream().limit(MOST).flatMap(this::listed).toList(),
              feed.entries().size() > MOST);
      case UnreadableFeed bad -> new NoSitemap(Reason.NOT_A_SITEMAP, bad.detail());
    };
  }

  private Stream<Listed> listed(Entry entry) {
    String link = Objects.requireNonNullElse(entry.link(), entry.id());
    return canonicalizer.canonicalize(link).stream()
        .map(url ->
            new Listed(
                url,
                entry.updated() == null ? entry.published() : entry.updated(),
                entry.title(),
                entry.published(),
                entry.language()));
  }

  private SitemapResult lines(SitemapText text, URI document) throws IOException {
    List<Listed> found = new ArrayList<>();
    String line = text.line();
    for (int at = 0; line != null && at < MOST_LINES && found.size() < MOST; at++) {
      String address = line.strip();
      if (Links.isWeb(address)) {
        canonicalizer
            .canonicalize(address, document)
            .ifPresent(url -> found.add(new Listed(url, null, null, null, null)));
      } else if (found.isEmpty() && !address.isEmpty() && !address.startsWith("#")) {
        return new NoSitemap(Reason.NOT_A_SITEMAP, "neither XML nor a list of addresses");
      }
      line = text.line();
    }
    return found.isEmpty()
        ? new NoSitemap(Reason.NOT_A_SITEMAP, "no addresses")
        : new Sitemap(false, found, line != null || text.cut());
  }
}
