package org.vigie.crawler.discover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.crawler.discover.Offer.Content;
import org.vigie.crawler.discover.Remark.Topic;
import org.vigie.crawler.read.HtmlTree;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.SourceKind;

/** Tries a forum by its own feed, and where that is off by the topics that its page links to. */
final class ForumTrial {
  private final SiteReader site;
  private final FeedTrial feeds;
  private final PageClues clues;
  private final UrlCanonicalizer canonicalizer;

  ForumTrial(SiteReader site, FeedTrial feeds, PageClues clues, UrlCanonicalizer canonicalizer) {
    this.site = site;
    this.feeds = feeds;
    this.clues = clues;
    this.canonicalizer = canonicalizer;
  }

  Optional<Tried> tried() {
    return ForumMarks.of(clues.page()).flatMap(this::tried);
  }

  private Optional<Tried> tried(ForumMarks engine) {
    CanonicalUrl home = engine.home(clues.page(), clues.url(), canonicalizer);
    long links = links(engine, home);
    if (links == 0) {
      site.remark(Topic.UNCONFIRMED, engine.label(), "");
      return Optional.empty();
    }
    Optional<Tried> feed = feeds.guessed(engine.feed(home), clues.language());
    Offer offer =
        new Offer(
            SourceKind.FORUM,
            engine.label(),
            home,
            clues.title(),
            Content.POSTS,
            clues.language(),
            feed.map(own -> own.offer().interval()).orElse(Duration.ofMinutes(30)),
            feed.map(own -> own.offer().entries()).orElse(Math.toIntExact(links)),
            feed.map(own -> own.offer().newest()).orElse(null),
            true,
            List.of());
    return Optional.of(new Tried(offer, feed.map(Tried::entries).orElse(Set.of()), 0));
  }

  /** The topics and boards that the page shows, else the first page of the forum. */
  private long links(ForumMarks engine, CanonicalUrl home) {
    long here = engine.links(clues.page());
    if (here > 0 || home.equals(clues.url())) {
      return here;
    }
    return site.read(home).map(HtmlTree::of).map(engine::links).orElse(0L);
  }
}
