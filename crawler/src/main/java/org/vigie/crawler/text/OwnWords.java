package org.vigie.crawler.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parts the words of a post's author from those of others that stand in it. */
public final class OwnWords {
  private OwnWords() {}

  /**
   * Leaves out quotes and the like.
   *
   * @param html the post, as HTML that nobody has made safe
   * @param others a CSS selector of what its author did not write
   * @return the rest, as HTML that nobody has made safe
   */
  public static String of(String html, String others) {
    Document document = Jsoup.parseBodyFragment(TagNames.bounded(html));
    document.select(others).remove();
    return document.body().html();
  }
}
