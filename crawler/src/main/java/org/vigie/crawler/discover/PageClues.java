package org.vigie.crawler.discover;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.url.LinkHeader;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;

/** What a page and the head of its answer say of the site. Used by one thread. */
final class PageClues {
  private static final int MOST_FEEDS = 8;
  private static final String WORDPRESS_API = "https://api.w.org/";
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "application/xml",
          "text/xml");

  /** Addresses of interfaces that call themselves alternatives of the page. */
  private static final Set<String> NO_FEEDS = Set.of("/wp-json/", "/oembed");

  private static final List<String> FEDERATED =
      List.of(
          "Mastodon", "Lemmy", "Pleroma", "Akkoma", "Misskey", "Pixelfed", "PeerTube", "Friendica");

  private final Document page;
  private final CanonicalUrl url;
  private final List<LinkHeader> headers;
  private final UrlCanonicalizer canonicalizer;
  private final URI base;

  PageClues(Document page, CanonicalUrl url, List<String> headers, UrlCanonicalizer canonicalizer) {
    this.page = page;
    this.url = url;
    this.headers = LinkHeader.all(headers);
    this.canonicalizer = canonicalizer;
    Element written = page.selectFirst("base[href]");
    this.base =
        Optional.ofNullable(written)
            .flatMap(element -> canonicalizer.canonicalize(element.attr("href"), url.uri()))
            .map(CanonicalUrl::uri)
            .orElse(url.uri());
  }

  Document page() {
    return page;
  }

  CanonicalUrl url() {
    return url;
  }

  String title() {
    return page.title().strip();
  }

  @Nullable Language language() {
    Element root = page.selectFirst("html[lang]");
    Language language = root == null ? Language.UNKNOWN : Language.ofTag(root.attr("lang"));
    return language.equals(Language.UNKNOWN) ? null : language;
  }

  /** The feeds that the page and its head declare, each address once. */
  List<FeedClue> feeds() {
    Map<CanonicalUrl, FeedClue> found = new LinkedHashMap<>();
    Stream.concat(
            page
                .select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]")
                .stream()
                .filter(link -> isFeed(link.attr("type"), link.attr("rel")))
                .flatMap(link -> clue(link.attr("href"), link.attr("title"))),
            headers.stream()
                .filter(link -> link.is("alternate") || link.is("feed"))
                .filter(link -> isFeed(link.parameter("type"), link.parameter("rel")))
                .flatMap(link -> clue(link.target(), link.parameter("title"))))
        .filter(clue -> NO_FEEDS.stream().noneMatch(clue.url().toString()::contains))
        .forEach(clue -> found.putIfAbsent(clue.url(), clue));
    return found.values().stream().limit(MOST_FEEDS).toList();
  }

  private static boolean isFeed(String type, String relation) {
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return FEED_TYPES.contains(bare)
        || (bare.isEmpty() && relation.toLowerCase(Locale.ROOT).contains("feed"));
  }

  private Stream<FeedClue> clue(String address, String title) {
    return canonicalizer.canonicalize(address, base).stream()
        .map(found -> new FeedClue(found, title.strip()));
  }

  /** The REST interface of a WordPress site. */
  Optional<CanonicalUrl> wordpress() {
    Optional<String> declared =
        Stream.concat(
                page.select("link[rel=" + WORDPRESS_API + "][href]").stream()
                    .map(link -> link.attr("href")),
                headers.stream().filter(link -> link.is(WORDPRESS_API)).map(LinkHeader::target))
            .findFirst();
    return declared
        .or(() -> generator("WordPress") ? Optional.of("/wp-json/") : Optional.empty())
        .flatMap(address -> canonicalizer.canonicalize(address, base));
  }

  /** The root of a Discourse forum. */
  Optional<CanonicalUrl> discourse() {
    if (!generator("Discourse") && page.selectFirst("#data-discourse-setup") == null) {
      return Optional.empty();
    }
    Element setup = page.selectFirst("#data-discourse-setup[data-base-uri]");
    String folder = setup == null ? "" : setup.attr("data-base-uri");
    return canonicalizer.canonicalize(folder + "/", base);
  }

  /** The root of a Flarum forum. */
  Optional<CanonicalUrl> flarum() {
    Element payload = page.selectFirst("#flarum-json-payload, #flarum-loading, #flarum-content");
    if (payload == null && page.selectFirst("script:containsData(flarum.core)") == null) {
      return Optional.empty();
    }
    Element home = page.selectFirst("#home-link[href]");
    return canonicalizer.canonicalize(home == null ? "/" : home.attr("href"), base);
  }

  /** The software of a social network that we know and cannot read yet. */
  Optional<String> federated() {
    if (page.selectFirst("#mastodon") != null) {
      return Optional.of("Mastodon");
    }
    if (page.selectFirst("script:containsData(window.isoData)") != null) {
      return Optional.of("Lemmy");
    }
    return FEDERATED.stream().filter(this::generator).findFirst();
  }

  private boolean generator(String name) {
    return page.select("meta[name=generator]").stream()
        .map(meta -> meta.attr("content").strip().toLowerCase(Locale.ROOT))
        .anyMatch(content -> content.startsWith(name.toLowerCase(Locale.ROOT)));
  }
}
