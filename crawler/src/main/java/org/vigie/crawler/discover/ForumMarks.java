package org.vigie.crawler.discover;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vigie.crawler.forum.ForumEngine;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;

/** By what a page shows the forum engine that made it. Marks alone prove nothing: links do. */
enum ForumMarks {
  PHPBB(
      ForumEngine.PHPBB,
      "body#phpbb, a[href*=phpbb.com], link[href*=styles/prosilver]",
      "a#logo[href], a.logo[href]",
      "view(topic|forum)\\.php\\?",
      "app.php/feed"),
  XENFORO(
      ForumEngine.XENFORO,
      "html#XF, html#XenForo, a[href*=xenforo.com]",
      ".p-header-logo a[href], #logo a[href]",
      "(^|[/?])(threads|forums)/[^/]+",
      "forums/-/index.rss"),
  VBULLETIN(
      ForumEngine.VBULLETIN,
      "meta[name=generator][content^=vBulletin], script[src*=vbulletin], a[href*=vbulletin.com]",
      "a.logo-image[href], #header a[href]",
      "(showthread|forumdisplay)\\.php|/forum/.+/\\d+-",
      "external.php?type=RSS2"),
  SMF(
      ForumEngine.SMF,
      "script:containsData(smf_scripturl), a[href*=simplemachines.org]",
      "h1.forumtitle a[href], #top a[href]",
      "[?;](topic|board)=\\d+",
      "index.php?type=rss2;action=.xml"),
  MYBB(
      ForumEngine.MYBB,
      "script:containsData(my_post_key), a[href*=mybb.com]",
      "#logo a[href], a.logo[href]",
      "(showthread|forumdisplay)\\.php\\?|(^|/)(thread|forum)-\\d+|(^|/)(Thread|Forum)-.",
      "syndication.php"),
  FLUXBB(
      ForumEngine.FLUXBB,
      "#punwrap, .pun, a[href*=fluxbb.org], a[href*=punbb.informer.com]",
      "#brdtitle a[href], #navindex a[href]",
      "view(topic|forum)\\.php\\?(id|pid)=",
      "extern.php?action=feed&type=atom");

  private final ForumEngine engine;
  private final String marks;
  private final String homeLink;
  private final Pattern link;
  private final String feed;

  ForumMarks(ForumEngine engine, String marks, String homeLink, String link, String feed) {
    this.engine = engine;
    this.marks = marks;
    this.homeLink = homeLink;
    this.link = Pattern.compile(link);
    this.feed = feed;
  }

  ForumEngine engine() {
    return engine;
  }

  /** The engine whose marks a page shows; of several, the one that has made links. */
  static Optional<ForumMarks> of(Document page) {
    return Stream.of(values())
        .filter(engine -> page.selectFirst(engine.marks) != null)
        .max((one, other) -> Long.compare(one.links(page), other.links(page)));
  }

  /** How many different topics and boards a page links to. */
  long links(Document page) {
    return page.select("a[href]").stream()
        .map(anchor -> anchor.attr("href"))
        .filter(address -> link.matcher(address).find())
        .distinct()
        .count();
  }

  /** The address of the forum's first page: where its logo leads, else the folder of the page. */
  CanonicalUrl home(Document page, CanonicalUrl url, UrlCanonicalizer canonicalizer) {
    Element logo = page.selectFirst(homeLink);
    return Optional.ofNullable(logo)
        .flatMap(anchor -> canonicalizer.canonicalize(anchor.attr("href"), url.uri()))
        .filter(home -> home.host().equals(url.host()))
        .map(ForumMarks::folder)
        .orElseGet(() -> folder(url));
  }

  private static CanonicalUrl folder(CanonicalUrl url) {
    URI uri = url.uri();
    String path = uri.getRawPath();
    return new CanonicalUrl(
        URI.create(
            uri.getScheme()
                + "://"
                + uri.getRawAuthority()
                + path.substring(0, path.lastIndexOf('/') + 1)));
  }

  /** The engine's own feed, which may be switched off. */
  CanonicalUrl feed(CanonicalUrl home) {
    return new CanonicalUrl(URI.create(home + feed));
  }
}
