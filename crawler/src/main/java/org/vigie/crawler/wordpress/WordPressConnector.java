package org.vigie.crawler.wordpress;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.Reading.Hints.Rest;
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

  /** The note of a site whose interface answers at plain addresses only. */
  private static final String PLAIN = "rest-plain";

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

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
    WordPressAddress named = WordPressAddress.of(source.url());
    WordPressAddress address = cursor.notes().containsKey(PLAIN) ? named.asPlain() : named;
    if (cursor.notes().containsKey(CLOSED)) {
      return feeds.read(source, address, cursor, documents);
    }
    return switch (site(source, address, cursor, documents)) {
      case WordPressSite.Open open -> open.reading();
      case WordPressSite.Closed closed when isElsewhere(closed) && !address.plain() ->
          plain(source, address, closed, cursor, documents);
      case WordPressSite.Closed closed -> closed(source, address, closed, cursor, documents);
    };
  }

  private WordPressSite.Outcome site(
      Source source, WordPressAddress address, SourceCursor cursor, Documents documents) {
    Harvest harvest = new Harvest(source, cursor, documents, maker, Harvest.MOST_REMEMBERED);
    WordPressPosts posts = new WordPressPosts(source, harvest, NAME, clock.instant());
    return new WordPressSite(address, cursor, documents, harvest, posts).read();
  }

  /** Nothing, or the site's own page, is where a site with plain addresses has no interface. */
  private static boolean isElsewhere(WordPressSite.Closed closed) {
    return closed.status() == NOT_FOUND || closed.status() == OK;
  }

  private Reading plain(
      Source source,
      WordPressAddress address,
      WordPressSite.Closed closed,
      SourceCursor cursor,
      Documents documents) {
    if (documents.requestsLeft() == 0) {
      return later(cursor, PLAIN, closed, documents, null);
    }
    SourceCursor noted = noted(cursor, PLAIN);
    return switch (site(source, address.asPlain(), noted, documents)) {
      case WordPressSite.Open(Reading.Postponed postponed) ->
          later(cursor, PLAIN, closed, documents, postponed);
      case WordPressSite.Open open -> open.reading();
      case WordPressSite.Closed both -> closed(source, address, both, cursor, documents);
    };
  }

  private Reading closed(
      Source source,
      WordPressAddress address,
      WordPressSite.Closed closed,
      SourceCursor cursor,
      Documents documents) {
    if (readBefore(cursor)) {
      // The feeds give other identifiers: where the interface worked once, it will again.
      return new Reading.Failed(closed.status(), REST_CLOSED, source.url().toString());
    }
    if (documents.requestsLeft() == 0) {
      return later(cursor, CLOSED, closed, documents, null);
    }
    Reading reading = feeds.read(source, address, cursor, documents);
    return reading instanceof Reading.Postponed postponed
        ? later(cursor, CLOSED, closed, documents, postponed)
        : reading;
  }

  /** What was learnt is kept, or each of the next readings would have to learn it again. */
  private static Reading later(
      SourceCursor cursor,
      String note,
      WordPressSite.Closed closed,
      Documents documents,
      Reading.@Nullable Postponed postponed) {
    Duration pause = postponed == null ? null : postponed.retryAfter();
    Rest rest =
        postponed == null || pause == null ? null : new Rest(pause, postponed.status() == 0);
    return new Reading.Unchanged(
        closed.status(),
        noted(cursor, note).withDocuments(documents.marks()),
        Reading.Hints.NONE.with(rest));
  }

  private static SourceCursor noted(SourceCursor cursor, String note) {
    Map<String, String> notes = new LinkedHashMap<>(cursor.notes());
    notes.put(note, "true");
    return cursor.withNotes(notes);
  }

  private static boolean readBefore(SourceCursor cursor) {
    return cursor.seen().keySet().stream()
        .anyMatch(
            id -> id.startsWith(WordPressPosts.POST) || id.startsWith(WordPressPosts.COMMENT));
  }
}
