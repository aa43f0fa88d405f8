package org.vigie.crawler.discourse;

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

/** Reads Discourse forums: the whole of one, a category or a tag. */
public final class DiscourseConnector implements Connector {
  private static final String NAME = "discourse";

  private final InstantSource clock;
  private final PostMaker maker = new PostMaker(new UrlCanonicalizer());

  /**
   * Makes a connector.
   *
   * @param clock the present, which becomes the time of fetching
   */
  public DiscourseConnector(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(Source source, SourceCursor cursor, Documents documents) {
    Harvest harvest = new Harvest(source, cursor, documents, maker, Harvest.MOST_REMEMBERED);
    KnownPosts known = new KnownPosts(cursor);
    var now = clock.instant();
    DiscourseAddress address = DiscourseAddress.of(source.url());
    DiscoursePosts posts = new DiscoursePosts(source, address, harvest, NAME, now);
    DiscourseForum forum = new DiscourseForum(address, documents, known, posts);
    return new ThreadWalk(forum, documents, harvest, known, now).run();
  }
}
