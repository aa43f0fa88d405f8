package org.vigie.crawler.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A run of text between two borders of blocks: a paragraph, a heading, an item, a cell. */
final class Segment {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final String CLOSING = "\"'”’»)] \u00A0\u202F";
  private static final String ENDS = ".!?…:;。！？";

  private final Element block;
  private final List<TextNode> nodes = new ArrayList<>(1);
  private final StringBuilder words = new StringBuilder();
  private int linked;

  /**
   * Begins an empty run.
   *
   * @param block the block that the run stands in
   */
  Segment(Element block) {
    this.block = block;
  }

  /**
   * Adds a text to the run.
   *
   * @param node where it stands
   * @param text its words, not empty
   * @param inLink whether a click on it leads away
   */
  void add(TextNode node, String text, boolean inLink) {
    nodes.add(node);
    int before = words.length();
    words.append(before == 0 ? "" : " ").append(text);
    linked += inLink ? words.length() - before : 0;
  }

  Element block() {
    return block;
  }

  List<TextNode> nodes() {
    return nodes;
  }

  String text() {
    return words.toString();
  }

  int length() {
    return words.length();
  }

  /** How many chars stand outside of links. */
  int plain() {
    return words.length() - linked;
  }

  /** The part of the text that stands in links, 0 to 1. */
  double linkDensity() {
    return (double) linked / words.length();
  }

  boolean isHeading() {
    return HEADINGS.contains(block.normalName());
  }

  boolean isHeadingOne() {
    return block.normalName().equals("h1");
  }

  /** Whether it ends as sentences do. */
  boolean endsSentence() {
    int last = words.length() - 1;
    while (last >= 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ENDS.indexOf(words.charAt(last)) >= 0;
  }

  /** Whether it is mark-up that was escaped once too often. */
  boolean isMarkup() {
    return words.charAt(0) == '<' && words.charAt(words.length() - 1) == '>';
  }
}
