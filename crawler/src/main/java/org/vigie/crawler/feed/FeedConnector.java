package org.vigie.crawler.feed;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.fetch.Validators;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.Post;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/** Reads feeds. */
public final class FeedConnector implements Connector {
  /** The name that stands in the provenance of its posts. */
  static final String NAME = "feed";

  /** Entries that are looked at and remembered of one feed, first ones first. */
  private static final int MOST_ENTRIES = 50_000;

  private static final Logger LOG = LoggerFactory.getLogger(FeedConnector.class);

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final FeedParser parser = new FeedParser();
  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();
  private final PostBuilder posts = new PostBuilder(canonicalizer);

  /**
   * Makes a connector.
   *
   * @param fetcher fetches the feeds
   * @param clock the present, which becomes the time of fetching
   */
  public FeedConnector(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(Source source, SourceCursor cursor, Gate gate) {
    Validators known = new Validators(cursor.etag(), cursor.lastModified());
    return switch (fetcher.fetch(source.url(), known, gate)) {
      case FetchResult.Fetched fetched -> parse(source, cursor, fetched);
      case FetchResult.NotModified same ->
          new Reading.Unchanged(same.status(), refreshed(cursor, same.validators()));
      case FetchResult.RateLimited limited ->
          new Reading.Postponed(limited.status(), limited.retryAfter());
      case FetchResult.Gone gone -> new Reading.Ended(gone.status());
      case FetchResult.Refused refused ->
          new Reading.Barred(refused.reason().label(), refused.subject());
      case FetchResult.Failed failed ->
          new Reading.Failed(failed.status(), failed.reason().label(), failed.detail());
    };
  }

  /** A 304 may bring a newer validator; what it does not bring stays as it was. */
  private static SourceCursor refreshed(SourceCursor cursor, Validators fresh) {
    return new SourceCursor(
        or(fresh.etag(), cursor.etag()),
        or(fresh.lastModified(), cursor.lastModified()),
        cursor.seen());
  }

  private static @Nullable String or(@Nullable String value, @Nullable String other) {
    return value != null ? value : other;
  }

  private Reading parse(Source source, SourceCursor cursor, FetchResult.Fetched fetched) {
    FeedResult result =
        parser.parse(fetched.body().bytes(), fetched.contentType(), fetched.url().uri());
    return switch (result) {
      case ParsedFeed feed -> news(feed, source, cursor, fetched);
      case UnreadableFeed unreadable ->
          new Reading.Failed(fetched.status(), unreadable.reason().label(), unreadable.detail());
    };
  }

  private Reading news(
      ParsedFeed feed, Source source, SourceCursor cursor, FetchResult.Fetched fetched) {
    Threads threads = new Threads(feed.entries(), canonicalizer);
    var context = new PostBuilder.Context(source, feed, threads, fetched, clock.instant());
    if (feed.entries().size() > MOST_ENTRIES) {
      LOG.warn(
          "event=feed-cut source={} entries={} read={}",
          source.id(),
          feed.entries().size(),
          MOST_ENTRIES);
    }
    Map<String, String> seen = new LinkedHashMap<>();
    List<Post> news = new ArrayList<>();
    int unchanged = 0;
    for (Entry entry : feed.entries().stream().limit(MOST_ENTRIES).toList()) {
      Post post = posts.build(entry, context).orElse(null);
      if (post == null || seen.containsKey(post.nativeId())) {
        continue;
      }
      String hash = post.provenance().contentHash();
      seen.put(post.nativeId(), hash);
      if (hash.equals(cursor.seen().get(post.nativeId()))) {
        unchanged++;
      } else {
        news.add(post);
      }
    }
    Validators fresh = fetched.validators();
    SourceCursor next = new SourceCursor(fresh.etag(), fresh.lastModified(), seen);
    return new Reading.News(fetched.status(), news, unchanged, next, new Reading.Hints(feed.ttl()));
  }
}
