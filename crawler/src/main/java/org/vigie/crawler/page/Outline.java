package org.vigie.crawler.page;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as a row of segments, with the elements that hold them.
 *
 * @param segments the texts in their order
 * @param parts the elements that hold any text, each after those within it
 */
record Outline(List<Segment> segments, List<Part> parts) {
  /**
   * An element and the segments in it.
   *
   * @param element the element
   * @param from its first segment
   * @param to the segment after its last
   */
  record Part(Element element, int from, int to) {
    int size() {
      return to - from;
    }
  }
}
