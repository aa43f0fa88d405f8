package org.vigie.app.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes the pages that a reader opens from the console: channels, topics and single posts. */
final class Pages {
  /** The style of every page. */
  static final String STYLE =
      """
      body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
      article { border-top: 1px solid #ccc; padding: 1rem 0 }
      .by { color: #555; font-size: .9rem }
      """;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.FRENCH);
  private final ZoneId zone;

  Pages(ZoneId zone) {
    this.zone = zone;
  }

  /** The front page, with a link to each channel. */
  Page front() {
    Markup html = head("Le petit monde de Vigie").open("ul");
    for (Channel channel : Channel.values()) {
      html.open("li")
          .leaf("a", channel.title(), "href", channel.folder())
          .text(" · ")
          .leaf("a", "flux / feed", "href", channel.feedPath())
          .close();
    }
    return page(html);
  }

  /** A page with several posts: a channel, newest first, or a topic, oldest first. */
  Page listing(String title, List<DatedPost> posts) {
    Markup html = head(title);
    posts.forEach(post -> article(html, post));
    return page(html);
  }

  /** The page of one post. */
  Page post(DatedPost post) {
    Markup html = head(post.heading());
    article(html, post);
    Channel channel = post.sample().channel();
    html.open("p").leaf("a", channel.title(), "href", channel.folder()).close();
    if (post.sample().thread() != null) {
      String topic = channel.folder() + "/" + post.sample().thread();
      html.open("p").leaf("a", "Toute la discussion / Whole topic", "href", topic).close();
    }
    return page(html);
  }

  /** Plain text as a paragraph of HTML. */
  static String html(String text) {
    return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>";
  }

  private static Markup head(String title) {
    return Markup.html()
        .open("html", "lang", "fr")
        .open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("link", "rel", "stylesheet", "href", "/style.css")
        .leaf("title", title)
        .close()
        .open("body")
        .leaf("h1", title);
  }

  private void article(Markup html, DatedPost post) {
    html.open("article", "id", post.sample().key(), "lang", post.sample().language().tag())
        .leaf("h2", post.heading())
        .leaf("p", post.sample().text())
        .open("p", "class", "by")
        .text(post.sample().author() + ", ")
        .open("a", "href", post.sample().path())
        .leaf(
            "time",
            DATE.format(post.published().atZone(zone)),
            "datetime",
            post.published().toString())
        .close()
        .close()
        .close();
  }

  private static Page page(Markup html) {
    return new Page("text/html", html.bytes());
  }
}
