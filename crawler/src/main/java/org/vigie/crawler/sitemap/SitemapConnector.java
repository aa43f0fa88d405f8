package org.vigie.crawler.sitemap;

import java.time.InstantSource;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/**
 * Reads the pages that a sitemap lists, newest first, as many at a reading as the source may ask
 * for; the others wait for the next readings. A page whose date in the sitemap changes is asked for
 * again, conditionally. Pages of another registered domain than the sitemap's are left alone.
 */
public final class SitemapConnector implements Connector {
  /** The name that stands in the provenance of its posts. */
  static final String NAME = "sitemap";

  /** Posts whose text is remembered, to tell an edit from a new date. */
  private static final int REMEMBERED = 10_000;

  private final InstantSource clock;
  private final SitemapParser parser = new SitemapParser();
  private final PagePosts posts = new PagePosts();
  private final PostMaker maker = new PostMaker(new UrlCanonicalizer());

  /**
   * Makes a connector.
   *
   * @param clock the present, which becomes the time of fetching
   */
  public SitemapConnector(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(Source source, SourceCursor cursor, Documents documents) {
    Harvest harvest = new Harvest(source, cursor, documents, maker, REMEMBERED);
    SitemapMemory memory = new SitemapMemory(harvest.notes());
    MapReading maps = new MapReading(source, documents, parser, memory);
    PageReading pages = new PageReading(source, documents, posts, harvest, memory, clock);
    return new SitemapReading(source, documents, maps, pages, harvest, memory).read();
  }
}
