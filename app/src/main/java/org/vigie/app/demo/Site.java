package org.vigie.app.demo;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** All addresses of the sample world: which path shows what, at this moment. */
final class Site {
  private static final String ROBOTS = "User-agent: *\nAllow: /\n";
  private final Timeline timeline;
  private final Feeds feeds;
  private final Pages pages;

  Site(Timeline timeline, URI base, ZoneId zone) {
    this.timeline = timeline;
    this.feeds = new Feeds(base);
    this.pages = new Pages(zone);
  }

  /**
   * Finds what a path shows.
   *
   * @param path the decoded path of the request
   * @return the answer; empty when there is no such page, or not yet
   */
  Optional<Page> page(String path) {
    return switch (path) {
      case "/" -> Optional.of(pages.front());
      case "/robots.txt" -> Optional.of(Page.of("text/plain", ROBOTS));
      case "/style.css" -> Optional.of(Page.of("text/css", Pages.STYLE));
      default -> ofChannel(path);
    };
  }

  private Optional<Page> ofChannel(String path) {
    for (Channel channel : Channel.values()) {
      if (path.equals(channel.feedPath())) {
        return Optional.of(feeds.page(channel, timeline.published(channel)));
      }
      if (path.equals(channel.folder())) {
        return Optional.of(pages.listing(channel.title(), timeline.published(channel)));
      }
      if (path.startsWith(channel.folder() + "/")) {
        return below(channel, path);
      }
    }
    return Optional.empty();
  }

  private Optional<Page> below(Channel channel, String path) {
    List<DatedPost> posts = timeline.published(channel);
    Optional<DatedPost> single =
        posts.stream().filter(post -> post.sample().path().equals(path)).findFirst();
    if (single.isPresent()) {
      return single.map(pages::post);
    }
    List<DatedPost> topic =
        posts.reversed().stream()
            .filter(post -> path.equals(channel.folder() + "/" + post.sample().thread()))
            .toList();
    return topic.isEmpty()
        ? Optional.empty()
        : Optional.of(pages.listing(topic.getFirst().title(), topic));
  }
}
