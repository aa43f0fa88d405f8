package org.vigie.crawler.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells what belongs to comments, other articles or the frame of a page. Fewer names than in {@link
 * Boilerplate}: a byline or a date is no part of the text, but belongs to the article.
 */
final class Elsewhere {
  private static final int HIGHEST = 30;
  private static final Set<String> TAGS = Set.of("nav", "aside", "footer");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Set<String> WORDS =
      Set.of(
          "comment",
          "commentaire",
          "commentaires",
          "commentlist",
          "comments",
          "footer",
          "latest",
          "popular",
          "recommended",
          "related",
          "replies",
          "sidebar",
          "teaser",
          "trending",
          "widget");

  private Elsewhere() {}

  /** Whether an element stands in such a part. */
  static boolean contains(Element element) {
    Element around = element;
    for (int i = 0; i < HIGHEST && around != null; i++) {
      if (around.normalName().equals("body")) {
        return false;
      }
      if (isElsewhere(around)) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  private static boolean isElsewhere(Element element) {
    return TAGS.contains(element.normalName())
        || NO_LETTERS
            .splitAsStream((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
            .anyMatch(WORDS::contains);
  }
}
