package org.vigie.app.demo;

import java.net.URI;
import java.time.Duration;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;

/** A place of the sample world where people publish; each is one source with one feed. */
enum Channel {
  /** Personal blogs, gathered in an RSS feed. */
  BLOG("Carnets en réseau", "/carnets", "/carnets/feed.rss", Duration.ofMinutes(5)),
  /** A site of customers' reviews, with an RSS feed. */
  REVIEWS("Avis sur les hébergeurs", "/avis", "/avis/feed.rss", Duration.ofMinutes(5)),
  /** An online paper and the agencies that it repeats, with an Atom feed. */
  NEWS("La Gazette des nuages", "/gazette", "/gazette/feed.atom", Duration.ofMinutes(5)),
  /** A micro-blog, with a JSON Feed. */
  MICRO("Le Perchoir", "/perchoir", "/perchoir/feed.json", Duration.ofMinutes(1)),
  /** A forum, with an RSS feed of all its topics. */
  FORUM("Le Bocal, forum d'entraide", "/forum", "/forum/posts.rss", Duration.ofMinutes(1));

  private final String title;
  private final String folder;
  private final String feedPath;
  private final Duration interval;

  Channel(String title, String folder, String feedPath, Duration interval) {
    this.title = title;
    this.folder = folder;
    this.feedPath = feedPath;
    this.interval = interval;
  }

  /** The name for people. */
  String title() {
    return title;
  }

  /** The path below which its pages lie, without a slash at the end. */
  String folder() {
    return folder;
  }

  /** The path of its feed. */
  String feedPath() {
    return feedPath;
  }

  /** The last part of its source's identifier and the name of its sample file: "blog". */
  String key() {
    return switch (this) {
      case BLOG -> "blog";
      case REVIEWS -> "reviews";
      case NEWS -> "news";
      case MICRO -> "micro";
      case FORUM -> "forum";
    };
  }

  /** The source that reads this place on the given server. */
  Source source(URI base) {
    return new Source(
        new SourceId("demo-" + key()),
        title,
        SourceKind.FEED,
        new CanonicalUrl(base.resolve(feedPath)),
        interval,
        null,
        true,
        SourceOptions.USUAL);
  }
}
