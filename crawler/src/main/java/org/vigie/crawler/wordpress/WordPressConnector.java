package org.vigie.crawler.wordpress;

import java.time.InstantSource;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.feed.FeedConnector;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/** Reads WordPress sites: by their REST interface, or by their feeds where that is closed. */
public final class WordPressConnector implements Connector {
  private static final String NAME = "wordpress";

  /** The note of a site whose interface is closed; its posts have other ids in its feeds. */
  private static final String CLOSED = "rest-closed";

  private static final String REST_CLOSED = "rest_closed";

  private final InstantSource clock;
  private final PostMaker maker = new PostMaker(new UrlCanonicalizer());
  private final WordPressFeeds feeds;

  /**
   * Makes a connector.
   *
   * @param clock the present, which becomes the time of fetching
   * @param pages remembers the pages that were fetched for the full text of feeds
   */
  public WordPressConnector(InstantSource clock, FetchedPages pages) {
    this.clock = clock;
    this.feeds = new WordPressFeeds(new FeedConnector(clock, pages), CLOSED);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(Source source, SourceCursor cursor, Documents documents) {
    if (cursor.notes().containsKey(CLOSED)) {
      return feeds.read(source, cursor, documents);
    }
    Harvest harvest = new Harvest(source, cursor, documents, maker, Harvest.MOST_REMEMBERED);
    WordPressPosts posts = new WordPressPosts(source, harvest, NAME, clock.instant());
    return switch (new WordPressSite(source, cursor, documents, harvest, posts).read()) {
      case WordPressSite.Open open -> open.reading();
      // The feeds give other identifiers: where the interface worked once, it will again.
      case WordPressSite.Closed closed when readBefore(cursor) ->
          new Reading.Failed(closed.status(), REST_CLOSED, source.url().toString());
      case WordPressSite.Closed closed -> feeds.read(source, cursor, documents);
    };
  }

  private static boolean readBefore(SourceCursor cursor) {
    return cursor.seen().keySet().stream()
        .anyMatch(
            id -> id.startsWith(WordPressPosts.POST) || id.startsWith(WordPressPosts.COMMENT));
  }
}
