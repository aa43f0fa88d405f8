package org.vigie.crawler.forum;

import java.time.Instant;
import java.time.InstantSource;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.select.Selectors;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/** Reads any site by the CSS selectors of its source: a page of posts, and those that follow it. */
public final class PageConnector implements Connector {
  private static final String NAME = "page";

  private final InstantSource clock;
  private final PostMaker maker = new PostMaker(new UrlCanonicalizer());

  /**
   * Makes a connector.
   *
   * @param clock the present, which becomes the time of fetching
   */
  public PageConnector(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(Source source, SourceCursor cursor, Documents documents) {
    Harvest harvest = new Harvest(source, cursor, documents, maker, Harvest.MOST_REMEMBERED);
    FetchResult result = documents.get(source.url());
    if (!(result instanceof Fetched fetched)) {
      return harvest.without(result);
    }
    Instant now = clock.instant();
    Selectors selectors = Selectors.of(source.options().selectors());
    PagePosts posts = new PagePosts(source, cursor, harvest, NAME, now);
    HtmlPage first = HtmlPage.of(fetched, source, selectors, now);
    if (!posts.take(first)) {
      return new Reading.Failed(
          fetched.status(), "no_items", "the selector \"item\" picks nothing at " + fetched.url());
    }
    follow(first, posts, documents);
    return harvest.news(fetched.status(), Reading.Hints.of(fetched.head()));
  }

  /** Follows the pages for as long as they bring something that was not known. */
  private static void follow(HtmlPage first, PagePosts posts, Documents documents) {
    HtmlPage page = first;
    while (posts.broughtNews()) {
      var next = posts.next(page);
      if (next.isEmpty()
          || documents.requestsLeft() == 0
          || !(documents.get(next.get()) instanceof Fetched fetched)) {
        return;
      }
      page = page.following(fetched);
      posts.take(page);
    }
  }
}
