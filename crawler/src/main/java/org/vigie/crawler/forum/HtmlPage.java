package org.vigie.crawler.forum;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.read.HtmlTree;
import org.vigie.crawler.select.Part;
import org.vigie.crawler.select.Selectors;
import org.vigie.crawler.time.PageDates;
import org.vigie.crawler.url.Links;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.Source;

/**
 * A page, and what its selectors pick out of it.
 *
 * @param fetched the answer that held it
 * @param tree the page
 * @param selectors where its parts are
 * @param dates reads its dates
 * @param base what its links are relative to; empty when they lead nowhere
 */
record HtmlPage(
    Fetched fetched, Document tree, Selectors selectors, PageDates dates, Optional<URI> base) {
  /** Reads a page. */
  static HtmlPage of(Fetched fetched, Source source, Selectors selectors, Instant now) {
    Document tree = HtmlTree.of(fetched);
    String language = language(tree, source);
    PageDates dates = PageDates.of(now, language, source.options().zone());
    return new HtmlPage(fetched, tree, selectors, dates, base(fetched, tree));
  }

  static Optional<URI> base(Fetched fetched, Document tree) {
    Element base = tree.selectFirst("base[href]");
    URI own = fetched.url().uri();
    return base == null ? Optional.of(own) : Links.uri(Links.resolve(own, base.attr("href")));
  }

  /** Another page that is read as this one is. */
  HtmlPage following(Fetched next) {
    Document page = HtmlTree.of(next);
    return new HtmlPage(next, page, selectors, dates, base(next, page));
  }

  /** The language tag that a page declares, or else that of its source; empty when unknown. */
  static String language(Document tree, Source source) {
    String configured = source.language() == null ? "" : source.language().tag();
    return declared(tree).orElse(configured);
  }

  /** The language tag that a page declares. */
  static Optional<String> declared(Document tree) {
    return Optional.ofNullable(tree.selectFirst("html[lang]"))
        .map(root -> root.attr("lang").strip())
        .filter(tag -> !tag.isEmpty());
  }

  /** The same page with dates of a certain order. */
  HtmlPage monthFirst(boolean monthFirst) {
    PageDates ordered = new PageDates(dates.now(), dates.zone(), monthFirst);
    return new HtmlPage(fetched, tree, selectors, ordered, base);
  }

  Optional<String> value(Part part, Element scope) {
    return selectors.value(part, scope);
  }

  /** An address that a part names, absolute and without a session. */
  Optional<CanonicalUrl> link(Part part, Element scope) {
    return selectors.link(part, scope).flatMap(this::absolute);
  }

  Optional<CanonicalUrl> absolute(String link) {
    return base.map(uri -> SessionIds.without(Links.resolve(uri, link)))
        .flatMap(CanonicalUrl::parse);
  }

  /** Whether an address is on the host of the page. */
  boolean sharesHost(CanonicalUrl link) {
    return link.host().equals(fetched.url().host());
  }

  Optional<Instant> date(Part part, Element scope) {
    return value(part, scope).flatMap(dates::parse);
  }

  /** The author's own words in an element, as HTML that nobody has made safe. */
  Optional<String> words(Element item) {
    return selectors.elements(Part.TEXT, item).stream().findFirst().map(this::ownWords);
  }

  private String ownWords(Element text) {
    Element copy = text.clone();
    for (Element others : selectors.elements(Part.DROP, copy)) {
      if (!others.equals(copy)) {
        others.remove();
      }
    }
    return copy.html();
  }
}
