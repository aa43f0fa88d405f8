package org.vigie.crawler.page;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;

/**
 * What a page says of itself, in all the places where pages say it.
 *
 * @param page the page
 * @param meta its meta elements
 * @param linked its article in JSON-LD
 * @param language its language as a BCP 47 tag; null when it declares none
 * @param canonical the address that it gives as its own; null when it gives none
 * @param base where it was found
 */
record PageFacts(
    Document page,
    MetaFields meta,
    LinkedArticle linked,
    @Nullable String language,
    @Nullable CanonicalUrl canonical,
    URI base) {
  private static final UrlCanonicalizer CANONICALIZER = new UrlCanonicalizer();
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

  static PageFacts of(Document page, URI base) {
    MetaFields meta = MetaFields.of(page);
    CanonicalUrl declared = declared(page, meta, base).orElse(null);
    LinkedArticle linked =
        LinkedData.of(
            page,
            url ->
                declared != null
                    && CANONICALIZER.canonicalize(url, base).filter(declared::equals).isPresent());
    CanonicalUrl canonical =
        declared == null && !linked.url().isEmpty()
            ? CANONICALIZER.canonicalize(linked.url(), base).orElse(null)
            : declared;
    return new PageFacts(page, meta, linked, language(page, meta, linked), canonical, base);
  }

  private static Optional<CanonicalUrl> declared(Document page, MetaFields meta, URI base) {
    Stream<String> links =
        page.getElementsByTag("link").stream()
            .filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
            .map(link -> link.attr("href"))
            .limit(1);
    return Stream.concat(links, meta.all("og:url"))
        .filter(address -> !address.isBlank())
        .flatMap(address -> CANONICALIZER.canonicalize(address, base).stream())
        .filter(url -> !isHome(url.uri()) || isHome(base))
        .findFirst();
  }

  /** Careless pages give the home page of their site as their own address. */
  private static boolean isHome(URI address) {
    String path = address.getRawPath();
    return (path == null || path.length() <= 1) && address.getRawQuery() == null;
  }

  private static @Nullable String language(Document page, MetaFields meta, LinkedArticle linked) {
    Element root = page.selectFirst("html");
    Stream<String> declared =
        root == null ? Stream.of() : Stream.of(root.attr("lang"), root.attr("xml:lang"));
    return Stream.of(
            declared,
            meta.all("content-language", "og:locale", "dc.language", "dcterms.language"),
            Stream.of(linked.language()))
        .flatMap(languages -> languages)
        .map(language -> language.strip().replace('_', '-'))
        .filter(language -> TAG.matcher(language).matches())
        .findFirst()
        .orElse(null);
  }
}
