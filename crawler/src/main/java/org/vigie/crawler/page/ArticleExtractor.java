package org.vigie.crawler.page;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.text.WebText;

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
   * @return the article
   */
  public Article extract(byte[] html, @Nullable String contentType, URI base) {
    return extract(PageParser.parse(WebText.decode(html, contentType)), base);
  }

  /**
   * Finds the article in an answer.
   *
   * @param fetched the answer
   * @return the article, or empty when the answer is by its type no page
   */
  public Optional<Article> extract(Fetched fetched) {
    String type = fetched.head().contentType();
    return type == null || type.toLowerCase(Locale.ROOT).contains("html")
        ? Optional.of(extract(fetched.body().bytes(), type, fetched.url().uri()))
        : Optional.empty();
  }

  /**
   * Finds the article in a parsed page, which is left as it is.
   *
   * @param page the page
   * @param base its address, on which relative links stand
   * @return the article
   */
  public Article extract(Document page, URI base) {
    Outline outline = OutlineReader.read(page.body());
    PageFacts facts = PageFacts.of(page, base);
    Titles titles = new Titles(facts);
    Dates dates = new Dates(facts, outline);
    return new Article(
        titles.title(),
        new Authors(facts).author(),
        dates.published(),
        dates.updated(),
        facts.language(),
        facts.canonical(),
        text(outline, facts));
  }

  /** The article as the page shows it, or as its data give it where scripts would show it. */
  private static String text(Outline outline, PageFacts facts) {
    String shown = BodyText.of(outline);
    String given = facts.linked().body();
    return shown.length() < given.length() / 2 ? given : shown;
  }
}
