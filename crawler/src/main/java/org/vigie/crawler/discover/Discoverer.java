package org.vigie.crawler.discover;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.discover.Remark.Topic;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.HtmlTree;
import org.vigie.crawler.robots.Places;
import org.vigie.crawler.robots.PoliteGates;
import org.vigie.crawler.robots.Slot;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.SourceCursor;

/**
 * Finds what a site offers to be read: feeds, WordPress, forums, sitemaps. Each offer was really
 * read. Asks for at most {@link #MOST_REQUESTS} documents beside the robots.txt of each host, one
 * after another, in about two minutes at most.
 */
public final class Discoverer {
  /** The most documents that one search asks for. */
  public static final int MOST_REQUESTS = 18;

  /** A person waits: a host that wants more time between two requests is left after the first. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private static final List<String> USUAL_FEEDS =
      List.of("feed", "rss.xml", "atom.xml", "feed.xml", "index.xml", "feed.json", "rss");

  private final Fetcher fetcher;
  private final PoliteGates gates;
  private final InstantSource clock;
  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();

  /**
   * Makes a discoverer.
   *
   * @param fetcher fetches, with the guard of addresses that it has
   * @param settings how polite it is
   * @param clock the present
   */
  public Discoverer(Fetcher fetcher, CrawlerSettings settings, InstantSource clock) {
    this.fetcher = fetcher;
    this.gates =
        new PoliteGates(fetcher, settings.but().longestWait(LONGEST_WAIT).settings(), clock);
    this.clock = clock;
  }

  /**
   * Searches a site.
   *
   * @param url a page of it, a feed or a sitemap
   * @return what it offers, or why the page could not be read
   */
  public Discovery discover(CanonicalUrl url) {
    try (Slot slot = new Places(1).slot()) {
      AskedGate gate = new AskedGate(gates.open(slot));
      SiteReader site =
          new SiteReader(
              new Documents(fetcher, gate, SourceCursor.START, MOST_REQUESTS, clock), clock);
      FetchResult result = site.ask(url);
      gate.onlyPolitely();
      return switch (result) {
        case Fetched page -> new Discovery.Searched(Ranking.of(offers(page, site)), site.remarks());
        case Refused refused ->
            new Discovery.Unread(true, refused.reason().label(), refused.subject());
        case FetchResult.Failed failed ->
            new Discovery.Unread(false, failed.reason().label(), failed.detail());
        case FetchResult other -> new Discovery.Unread(false, SiteReader.reason(other), "");
      };
    }
  }

  private List<Tried> offers(Fetched page, SiteReader site) {
    FeedTrial feeds = new FeedTrial(site);
    PageClues clues =
        new PageClues(HtmlTree.of(page), page.url(), page.head().links(), canonicalizer);
    SitemapTrial sitemaps = new SitemapTrial(site, clues, canonicalizer);
    Optional<Tried> itself = feeds.of(page, new FeedClue(page.url(), ""), null);
    if (itself.isPresent()) {
      return List.of(itself.get());
    }
    List<Tried> asSitemap = sitemaps.of(page);
    if (!asSitemap.isEmpty()) {
      return asSitemap;
    }
    List<Tried> found = new ArrayList<>(new JsonTrial(site, clues).all());
    if (found.isEmpty()) {
      found.addAll(new ForumTrial(site, feeds, clues, canonicalizer, clock.instant()).all(page));
    }
    found.addAll(feeds(clues, feeds, found.isEmpty()));
    clues.federated().ifPresent(name -> site.remark(Topic.NO_CONNECTOR, name, ""));
    found.addAll(sitemaps.all());
    return found;
  }

  /** The declared feeds; where nothing is declared or found, those at the usual places. */
  private List<Tried> feeds(PageClues clues, FeedTrial feeds, boolean guess) {
    List<Tried> found = new ArrayList<>();
    for (FeedClue clue : clues.feeds()) {
      feeds.declared(clue, clues.language()).ifPresent(found::add);
    }
    if (guess && clues.feeds().isEmpty()) {
      for (String path : USUAL_FEEDS) {
        if (found.isEmpty()) {
          canonicalizer
              .canonicalize("/" + path, clues.url().uri())
              .flatMap(url -> feeds.guessed(url, clues.language()))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }
}
