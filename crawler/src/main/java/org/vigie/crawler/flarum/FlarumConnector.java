package org.vigie.crawler.flarum;

import java.time.Instant;
import java.time.InstantSource;
import org.vigie.crawler.Connector;
import org.vigie.crawler.Reading;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.thread.KnownPosts;
import org.vigie.crawler.thread.ThreadWalk;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/** Reads Flarum forums: the whole of one, or a tag. */
public final class FlarumConnector implements Connector {
  private static final String NAME = "flarum";

  private final InstantSource clock;
  private final PostMaker maker = new PostMaker(new UrlCanonicalizer());

  /**
   * Makes a connector.
   *
   * @param clock the present, which becomes the time of fetching
   */
  public FlarumConnector(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(Source source, SourceCursor cursor, Documents documents) {
    Instant now = clock.instant();
    Harvest harvest = new Harvest(source, cursor, documents, maker, Harvest.MOST_REMEMBERED);
    KnownPosts known = new KnownPosts(cursor);
    FlarumAddress address = FlarumAddress.of(source.url());
    FlarumPosts posts = new FlarumPosts(source, address, NAME, harvest, known, now);
    FlarumForum forum = new FlarumForum(address, documents, posts);
    return new ThreadWalk(forum, documents, harvest, known, now).run();
  }
}
