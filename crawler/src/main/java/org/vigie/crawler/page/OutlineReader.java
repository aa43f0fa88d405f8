package org.vigie.crawler.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.page.Outline.Part;
import org.vigie.crawler.text.HtmlText;

/** Walks a page once, without recursion, and cuts its text into segments. */
final class OutlineReader implements NodeFilter {
  private final List<Segment> segments = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final Deque<Element> blocks = new ArrayDeque<>();
  private final Deque<Integer> starts = new ArrayDeque<>();
  private int links;
  private @Nullable Segment open;

  private OutlineReader(Element root) {
    blocks.push(root);
  }

  /**
   * Reads the outline of a page.
   *
   * @param root the body of the page
   * @return its segments and the elements around them
   */
  static Outline read(Element root) {
    OutlineReader reader = new OutlineReader(root);
    reader.traverse(root);
    return new Outline(reader.segments, reader.parts);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text);
    } else if (node instanceof Element element) {
      if (HtmlText.isSilent(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    if (HtmlText.standsApart(element)) {
      open = null;
      blocks.push(element);
    }
    starts.push(segments.size());
    links += isLink(element) ? 1 : 0;
  }

  private void leave(Element element) {
    if (HtmlText.standsApart(element)) {
      open = null;
      blocks.pop();
    }
    int from = starts.pop();
    if (from < segments.size()) {
      parts.add(new Part(element, from, segments.size()));
    }
    links -= isLink(element) ? 1 : 0;
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a");
  }

  private void add(TextNode node) {
    String text = node.text().strip();
    if (text.isEmpty()) {
      return;
    }
    if (open == null) {
      open = new Segment(blocks.element());
      segments.add(open);
    }
    open.add(node, text, links > 0);
  }
}
