package org.vigie.crawler.discover;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.crawler.discover.Offer.Content;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.sitemap.Listed;
import org.vigie.crawler.sitemap.SitemapParser;
import org.vigie.crawler.sitemap.SitemapResult.Sitemap;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.SourceKind;

/** Finds and tries the sitemaps of a site: those that robots.txt names, else the usual ones. */
final class SitemapTrial {
  private static final int MOST = 3;
  private static final int ROBOTS_BYTES = 512 * 1024;
  private static final Pattern NAMED = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(\\S+)");
  private static final Pattern NEWS = Pattern.compile("(?i)(^|[^a-z])(google)?(news|actu)");
  private static final List<String> USUAL = List.of("/sitemap.xml", "/sitemap_index.xml");

  private final SiteReader site;
  private final PageClues clues;
  private final UrlCanonicalizer canonicalizer;
  private final SitemapParser parser = new SitemapParser();

  SitemapTrial(SiteReader site, PageClues clues, UrlCanonicalizer canonicalizer) {
    this.site = site;
    this.clues = clues;
    this.canonicalizer = canonicalizer;
  }

  List<Tried> all() {
    List<CanonicalUrl> named = named();
    List<Tried> found = new ArrayList<>();
    if (named.isEmpty()) {
      for (String path : USUAL) {
        if (found.isEmpty()) {
          at(path).flatMap(site::guess).ifPresent(answer -> found.addAll(of(answer)));
        }
      }
    }
    for (CanonicalUrl url : named) {
      site.read(url).ifPresent(answer -> found.addAll(of(answer)));
    }
    return found;
  }

  private Optional<CanonicalUrl> at(String path) {
    return canonicalizer.canonicalize(path, clues.url().uri());
  }

  /** The sitemaps that robots.txt names, those of news first. */
  private List<CanonicalUrl> named() {
    Set<CanonicalUrl> named = new LinkedHashSet<>();
    at("/robots.txt")
        .flatMap(site::guess)
        .ifPresent(answer ->
            NAMED
                .matcher(text(answer))
                .results()
                .limit(1_000)
                .flatMap(match -> at(match.group(1)).stream())
                .forEach(named::add));
    return Stream.concat(
            named.stream().filter(SitemapTrial::soundsLikeNews),
            named.stream().filter(url -> !soundsLikeNews(url)))
        .limit(MOST)
        .toList();
  }

  private static String text(Fetched answer) {
    byte[] bytes = answer.body().bytes();
    return new String(bytes, 0, Math.min(ROBOTS_BYTES, bytes.length), StandardCharsets.UTF_8);
  }

  private static boolean soundsLikeNews(CanonicalUrl url) {
    return NEWS.matcher(url.uri().getPath()).find();
  }

  /** Reads an answer as a sitemap, and of an index the sitemap of news and the newest other. */
  List<Tried> of(Fetched answer) {
    Optional<Sitemap> map = sitemap(answer);
    if (map.isEmpty()) {
      return List.of();
    }
    if (!map.get().index()) {
      return List.of(tried(answer.url(), map.get(), map.get()));
    }
    List<Listed> children = map.get().entries();
    List<Tried> found = new ArrayList<>();
    children.stream()
        .map(Listed::url)
        .filter(SitemapTrial::soundsLikeNews)
        .findFirst()
        .ifPresent(news ->
            site.read(news)
                .flatMap(this::sitemap)
                .ifPresent(read -> found.add(tried(news, read, read))));
    newest(children.stream().filter(child -> !soundsLikeNews(child.url())).toList())
        .flatMap(child -> site.read(child.url()))
        .flatMap(this::sitemap)
        .ifPresent(read -> found.add(tried(answer.url(), map.get(), read)));
    return found;
  }

  private static Optional<Listed> newest(List<Listed> children) {
    return children.stream()
        .filter(child -> child.modified() != null)
        .max(
            Comparator.comparing(
                child -> Objects.requireNonNullElse(child.modified(), Instant.EPOCH)))
        .or(() -> children.stream().findFirst());
  }

  private Optional<Sitemap> sitemap(Fetched answer) {
    return parser.parse(answer.body().bytes(), answer.head().contentType(), answer.url().uri())
            instanceof Sitemap map
        ? Optional.of(map)
        : Optional.empty();
  }

  private Tried tried(CanonicalUrl url, Sitemap map, Sitemap pages) {
    Instant newest = map.newest().or(pages::newest).orElse(null);
    boolean news = pages.isNews() && !map.index();
    Offer offer =
        new Offer(
            SourceKind.SITEMAP,
            null,
            url,
            clues.title().isEmpty() ? url.host() : clues.title(),
            news ? Content.NEWS_PAGES : Content.PAGES,
            clues.language(),
            news ? Duration.ofMinutes(30) : Duration.ofHours(6),
            pages.entries().size(),
            newest,
            !pages.entries().isEmpty(),
            List.of());
    return new Tried(offer, Set.of(), 0);
  }
}
