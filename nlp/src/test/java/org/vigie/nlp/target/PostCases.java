package org.vigie.nlp.target;

import java.util.List;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.Resources;
import org.vigie.nlp.text.CharRange;

/** Reads the posts with a title that were written and labelled for the project. */
final class PostCases {
  private PostCases() {}

  /**
   * A post and what it feels towards the one it names.
   *
   * @param text the title, a line break and the body
   * @param body where the body starts
   */
  record Case(Language language, String text, int body, CharRange target, SentimentLabel label) {
    boolean isNamedInTitle() {
      return target.end() <= body;
    }
  }

  static List<Case> read() {
    return Resources.text(PostCases.class, "posts.csv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> of(line.split(";")))
        .toList();
  }

  private static Case of(String[] cells) {
    String text = cells[3] + "\n" + cells[4];
    int start = text.indexOf(cells[2]);
    return new Case(
        Language.ofTag(cells[0]),
        text,
        cells[3].length() + 1,
        new CharRange(start, start + cells[2].length()),
        ComparisonCases.label(cells[1].charAt(0)));
  }
}
