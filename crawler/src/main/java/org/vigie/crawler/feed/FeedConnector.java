package org.vigie.crawler.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.read.Completion;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.read.RawPost;
import org.vigie.crawler.time.Durations;
import org.vigie.crawler.url.LinkHeader;
import org.vigie.crawler.url.Links;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/** Reads feeds. */
public final class FeedConnector implements Connector {
  /** The note in which the address of the feed's hub stands, absent when it has none. */
  public static final String HUB = "hub";

  /** The note in which the address stands by which the hub knows the feed. */
  public static final String SELF = "self";

  /** The name that stands in the provenance of its posts. */
  private static final String NAME = "feed";

  /** Entries that are looked at of one feed, first ones first. */
  private static final int MOST_ENTRIES = 50_000;

  private static final int LEAST_REMEMBERED = 200;

  private static final Logger LOG = LoggerFactory.getLogger(FeedConnector.class);

  private final InstantSource clock;
  private final FeedParser parser = new FeedParser();
  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();
  private final PostMaker maker = new PostMaker(canonicalizer);
  private final FullText fullText;

  /**
   * Makes a connector.
   *
   * @param clock the present, which becomes the time of fetching
   */
  public FeedConnector(InstantSource clock) {
    this(clock, FetchedPages.NONE);
  }

  /**
   * Makes a connector that reads the pages of entries that are cut short, where a source says so.
   *
   * @param clock the present, which becomes the time of fetching
   * @param pages the pages that any source fetched
   */
  public FeedConnector(InstantSource clock, FetchedPages pages) {
    this.clock = clock;
    this.fullText = new FullText(pages, clock, canonicalizer);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(Source source, SourceCursor cursor, Documents documents) {
    FetchResult result = documents.get(source.url());
    String unreadable = documents.whyUnreadable(source.url());
    if (result instanceof FetchResult.NotModified same && unreadable != null) {
      return new Reading.Failed(same.status(), unreadable, "unchanged since it was read in full");
    }
    return result instanceof Fetched fetched
        ? parse(source, cursor, documents, fetched)
        : new Harvest(source, cursor, documents, maker, Harvest.MOST_REMEMBERED).without(result);
  }

  private Reading parse(Source source, SourceCursor cursor, Documents documents, Fetched fetched) {
    FeedResult result =
        parser.parse(fetched.body().bytes(), fetched.head().contentType(), fetched.url().uri());
    return switch (result) {
      case ParsedFeed feed -> {
        int remembered = Math.max(LEAST_REMEMBERED, 2 * feed.entries().size());
        Harvest harvest = new Harvest(source, cursor, documents, maker, remembered);
        Completion completion =
            source.options().fullText() ? fullText.within(documents, source) : Completion.NONE;
        yield news(feed, source, new Found(harvest, fetched, completion));
      }
      case UnreadableFeed unreadable -> {
        documents.unreadable(source.url(), unreadable.reason().label());
        yield new Reading.Failed(
            fetched.status(), unreadable.reason().label(), unreadable.detail());
      }
    };
  }

  /** What a reading works with once the feed is there. */
  private record Found(Harvest harvest, Fetched fetched, Completion completion) {}

  private Reading news(ParsedFeed feed, Source source, Found found) {
    Harvest harvest = found.harvest();
    Fetched fetched = found.fetched();
    Threads threads = new Threads(feed.entries(), canonicalizer);
    Instant now = clock.instant();
    var origin = new PostMaker.Origin(source, NAME, fetched, now, feed.link());
    if (feed.entries().size() > MOST_ENTRIES) {
      LOG.warn(
          "event=feed-cut source={} entries={} read={}",
          source.id(),
          feed.entries().size(),
          MOST_ENTRIES);
    }
    feed.entries().stream()
        .limit(MOST_ENTRIES)
        .forEach(entry -> harvest.add(raw(entry, feed, threads), origin, found.completion()));
    tellsOfNews(feed.head(), fetched, harvest.notes());
    Reading.Hints own = feed.head().hints();
    Duration atMostEvery = Durations.longer(own.atMostEvery(), fetched.head().freshFor());
    return harvest.news(
        fetched.status(), new Reading.Hints(atMostEvery, own.skipHours(), own.skipDays()));
  }

  /** Notes who tells of news; the header counts more than the feed (WebSub, 4). */
  private static void tellsOfNews(FeedHead head, Fetched fetched, Map<String, String> notes) {
    List<LinkHeader> links = LinkHeader.all(fetched.head().links());
    URI base = fetched.url().uri();
    note(notes, HUB, linked(links, "hub", base), head.hub());
    note(notes, SELF, linked(links, "self", base), head.self());
  }

  private static Optional<String> linked(List<LinkHeader> links, String relation, URI base) {
    return links.stream()
        .filter(link -> link.is(relation))
        .map(link -> Links.resolve(base, link.target()))
        .filter(Links::isWeb)
        .findFirst();
  }

  private static void note(
      Map<String, String> notes, String name, Optional<String> header, @Nullable String feed) {
    String value = header.orElse(feed);
    if (value == null) {
      notes.remove(name);
    } else {
      notes.put(name, value);
    }
  }

  private static RawPost raw(Entry entry, ParsedFeed feed, Threads threads) {
    return new RawPost(
        entry.id(),
        entry.link(),
        entry.title(),
        entry.content(),
        entry.author(),
        threads.of(entry).orElse(null),
        entry.published(),
        entry.updated(),
        entry.language() == null ? feed.language() : entry.language(),
        entry.engagement());
  }
}
