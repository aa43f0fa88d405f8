package org.vigie.crawler.schedule;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.vigie.crawler.Connector;
import org.vigie.crawler.discourse.DiscourseConnector;
import org.vigie.crawler.feed.FeedConnector;
import org.vigie.crawler.flarum.FlarumConnector;
import org.vigie.crawler.forum.ForumConnector;
import org.vigie.crawler.forum.PageConnector;
import org.vigie.crawler.sitemap.SitemapConnector;
import org.vigie.crawler.wordpress.WordPressConnector;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.SourceKind;

/** The connector of each kind of source. */
final class Connectors {
  private final Map<SourceKind, Connector> byKind = new EnumMap<>(SourceKind.class);

  Connectors(InstantSource clock, FetchedPages pages) {
    byKind.put(SourceKind.FEED, new FeedConnector(clock, pages));
    byKind.put(SourceKind.PAGE, new PageConnector(clock));
    byKind.put(SourceKind.FORUM, new ForumConnector(clock));
    byKind.put(SourceKind.DISCOURSE, new DiscourseConnector(clock));
    byKind.put(SourceKind.SITEMAP, new SitemapConnector(clock));
    byKind.put(SourceKind.FLARUM, new FlarumConnector(clock));
    byKind.put(SourceKind.WORDPRESS, new WordPressConnector(clock, pages));
  }

  /** The connector that reads sources of this kind. */
  Connector of(SourceKind kind) {
    Connector connector = byKind.get(kind);
    if (connector == null) {
      throw new IllegalStateException("no connector reads sources of kind " + kind);
    }
    return connector;
  }
}
