package org.vigie.crawler.forum;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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

/** Reads forums by their pages: a list of threads, and the pages of each. */
public final class ForumConnector implements Connector {
  private static final String NAME = "forum";

  private final InstantSource clock;
  private final PostMaker maker = new PostMaker(new UrlCanonicalizer());
  private final Map<ForumEngine, Preset> presets = new EnumMap<>(ForumEngine.class);

  /**
   * Makes a connector.
   *
   * @param clock the present, which becomes the time of fetching
   */
  public ForumConnector(InstantSource clock) {
    this.clock = clock;
    for (ForumEngine engine : ForumEngine.values()) {
      presets.put(engine, Preset.of(engine));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reading read(Source source, SourceCursor cursor, Documents documents) {
    Optional<Preset> preset =
        Optional.ofNullable(source.options().engine()).flatMap(ForumEngine::of).map(presets::get);
    if (preset.isEmpty()) {
      return new Reading.Failed(0, "no_engine", "source " + source.id() + " names no engine");
    }
    Instant now = clock.instant();
    Harvest harvest = new Harvest(source, cursor, documents, maker, Harvest.MOST_REMEMBERED);
    KnownPosts known = new KnownPosts(cursor);
    ForumPages pages = new ForumPages(source, preset.get(), documents, now);
    ForumPosts posts = new ForumPosts(source, NAME, harvest, known, now);
    HtmlForum forum = new HtmlForum(source, pages, posts);
    return new ThreadWalk(forum, documents, harvest, known, now).run();
  }
}
