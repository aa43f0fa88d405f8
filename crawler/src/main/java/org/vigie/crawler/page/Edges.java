package org.vigie.crawler.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells what stands beside the first and the last paragraph of an article. */
final class Edges {
  private static final double LINKS = 0.5;
  private static final int HIGHEST = 20;

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "li",
          "pre",
          "blockquote",
          "td",
          "th",
          "dd",
          "dt",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  private static final Set<String> WITHIN =
      Set.of("ul", "ol", "dl", "tbody", "thead", "table", "br", "center", "font");

  private Edges() {}

  /** The element in which the paragraph of a segment, or its list or table, stands. */
  static Element home(Segment segment) {
    Element element = segment.block();
    for (int i = 0; i < HIGHEST && isWithin(element); i++) {
      Element parent = element.parent();
      if (parent == null) {
        break;
      }
      element = parent;
    }
    return element;
  }

  private static boolean isWithin(Element element) {
    return PARAGRAPHS.contains(element.normalName()) || WITHIN.contains(element.normalName());
  }

  static boolean belongs(Segment segment, Element home) {
    return segment.linkDensity() < LINKS
        && PARAGRAPHS.contains(segment.block().normalName())
        && home(segment).equals(home);
  }
}
