package org.vigie.app.demo;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a channel's posts as RSS 2.0, Atom 1.0 or JSON Feed 1.1; always all of them. */
final class Feeds {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final URI base;

  Feeds(URI base) {
    this.base = base;
  }

  /** The channel's feed in its own format. */
  Page page(Channel channel, List<DatedPost> posts) {
    return switch (channel) {
      case BLOG, REVIEWS, FORUM -> new Page("application/rss+xml", rss(channel, posts));
      case NEWS -> new Page("application/atom+xml", atom(channel, posts));
      case MICRO -> new Page("application/feed+json", json(channel, posts));
    };
  }

  private byte[] rss(Channel channel, List<DatedPost> posts) {
    Markup rss = Markup.xml();
    rss.open(
            "rss",
            "version",
            "2.0",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:thr",
            "http://purl.org/syndication/thread/1.0")
        .open("channel")
        .leaf("title", channel.title())
        .leaf("link", base.resolve(channel.folder()).toString())
        .leaf("description", channel.title());
    posts.forEach(post -> item(rss, post));
    return rss.bytes();
  }

  private void item(Markup rss, DatedPost post) {
    rss.open("item")
        .leaf("title", post.title())
        .leaf("link", post.link().toString())
        .leaf("guid", post.sample().guid(), "isPermaLink", "false")
        .leaf("dc:creator", post.sample().author())
        .leaf("dc:language", post.sample().language().tag())
        .leaf("pubDate", httpDate(post.published()))
        .leaf("description", Pages.html(post.sample().text()));
    SamplePost parent = post.parent();
    if (parent != null) {
      String href = base.resolve(parent.path()).toString();
      rss.empty("thr:in-reply-to", "ref", parent.guid(), "href", href);
    }
    rss.close();
  }

  private static String httpDate(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  private byte[] atom(Channel channel, List<DatedPost> posts) {
    Markup atom = Markup.xml();
    Instant latest = posts.isEmpty() ? Instant.EPOCH : posts.getFirst().published();
    atom.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
        .leaf("id", "urn:vigie-demo:" + channel.key())
        .leaf("title", channel.title())
        .leaf("updated", latest.toString())
        .empty("link", "href", base.resolve(channel.folder()).toString());
    for (DatedPost post : posts) {
      atom.open("entry", "xml:lang", post.sample().language().tag())
          .leaf("id", post.sample().guid())
          .leaf("title", post.title())
          .empty("link", "href", post.link().toString())
          .leaf("published", post.published().toString())
          .leaf("updated", post.published().toString())
          .open("author")
          .leaf("name", post.sample().author())
          .close()
          .leaf("content", post.sample().text(), "type", "text")
          .close();
    }
    return atom.bytes();
  }

  private byte[] json(Channel channel, List<DatedPost> posts) {
    ObjectNode feed = JSON.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", channel.title());
    feed.put("home_page_url", base.resolve(channel.folder()).toString());
    feed.put("feed_url", base.resolve(channel.feedPath()).toString());
    ArrayNode items = feed.putArray("items");
    for (DatedPost post : posts) {
      ObjectNode item = items.addObject();
      item.put("id", post.sample().guid());
      item.put("url", post.link().toString());
      item.put("content_text", post.sample().text());
      item.put("date_published", post.published().toString());
      item.put("language", post.sample().language().tag());
      item.putArray("authors").addObject().put("name", post.sample().author());
    }
    return JSON.writeValueAsBytes(feed);
  }
}
