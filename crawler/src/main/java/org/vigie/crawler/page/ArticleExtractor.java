package org.vigie.crawler.page;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.text.WebText;
import org.vigie.domain.source.Source;

/**
 * Finds the article in a web page, with its title, author and dates. Any bytes make an article,
 * possibly an empty one: nothing is thrown for what a page holds, nothing is fetched, no script is
 * run, and time and memory are bounded by a limit of elements. Stateless; safe for use by many
 * threads.
 */
public final class ArticleExtractor {
  /**
   * Finds the article in a page.
   *
   * @param html the page, decompressed
   * @param contentType the Content-Type that came with it; null when there was none
   * @param base its address, on which relative links stand
   * @return the article, with dates in the zone of its language where they name none
   */
  public Article extract(byte[] html, @Nullable String contentType, URI base) {
    return extract(page(html, contentType), base, Usual.NOTHING);
  }

  /**
   * Finds the article in an answer.
   *
   * @param fetched the answer
   * @param source the source that it belongs to, whose language and zone count where the page
   *     declares none
   * @return the article, or empty when the answer is by its type no page
   */
  public Optional<Article> extract(Fetched fetched, Source source) {
    String type = fetched.head().contentType();
    return type == null || type.toLowerCase(Locale.ROOT).contains("html")
        ? Optional.of(
            extract(page(fetched.body().bytes(), type), fetched.url().uri(), Usual.of(source)))
        : Optional.empty();
  }

  /**
   * Finds the article in a parsed page, which is left as it is.
   *
   * @param page the page
   * @param base its address, on which relative links stand
   * @param usual what is known of pages of its source
   * @return the article
   */
  Article extract(Document page, URI base, Usual usual) {
    Outline outline = OutlineReader.read(page.body());
    PageFacts facts = PageFacts.of(page, base);
    Titles titles = new Titles(facts);
    Dates dates = new Dates(facts, outline, usual);
    return new Article(
        titles.title(),
        new Authors(facts).author(),
        dates.published(),
        dates.updated(),
        facts.language(),
        facts.canonical(),
        text(outline, facts));
  }

  /**
   * What pages of a source leave out.
   *
   * @param language their language as a tag; null when unknown
   * @param zone the zone of their dates; null for that of the language
   */
  record Usual(@Nullable String language, @Nullable ZoneId zone) {
    static final Usual NOTHING = new Usual(null, null);

    static Usual of(Source source) {
      String tag = source.language() == null ? null : source.language().tag();
      return new Usual(tag, source.options().zone());
    }
  }

  private static Document page(byte[] html, @Nullable String contentType) {
    return PageParser.parse(WebText.decode(html, contentType));
  }

  /** The article as the page shows it, or as its data give it where scripts would show it. */
  private static String text(Outline outline, PageFacts facts) {
    String shown = BodyText.of(outline);
    String given = facts.linked().body();
    return shown.length() < given.length() / 2 ? given : shown;
  }
}
