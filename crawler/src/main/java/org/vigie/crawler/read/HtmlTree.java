package org.vigie.crawler.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.text.TagNames;
import org.vigie.crawler.text.WebText;

/** Reads answers as HTML, whatever their type says. */
public final class HtmlTree {
  private HtmlTree() {}

  /**
   * Reads an answer.
   *
   * @param answer the answer
   * @return its page, on the address that it came from
   */
  public static Document of(Fetched answer) {
    String text = WebText.decode(answer.body().bytes(), answer.head().contentType());
    return Jsoup.parse(TagNames.bounded(text), answer.url().toString());
  }
}
