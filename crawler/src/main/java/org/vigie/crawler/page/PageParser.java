package org.vigie.crawler.page;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.vigie.crawler.text.TagNames;

/** Parses pages up to a limit of elements, so that a page of tags alone cannot fill the memory. */
final class PageParser {
  /** Ten times as many as the largest page of the article collection has. */
  static final int MOST_ELEMENTS = 150_000;

  private PageParser() {}

  /**
   * Parses a page.
   *
   * @param html the page
   * @return its tree, without what stands after the last element that was taken
   */
  static Document parse(String html) {
    try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
      Iterator<Element> elements = parser.parse(TagNames.bounded(html), "").iterator();
      for (int i = 0; i < MOST_ELEMENTS && elements.hasNext(); i++) {
        elements.next();
      }
      return parser.document();
    }
  }
}
