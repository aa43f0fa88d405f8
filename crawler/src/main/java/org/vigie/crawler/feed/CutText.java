package org.vigie.crawler.feed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.text.HtmlText;

/** Tells texts that were cut short from whole ones, in French and in English. */
final class CutText {
  /** A text of fewer chars is a teaser more often than an article. */
  private static final int SHORT = 600;

  /** What a blog adds to each excerpt fits in it. */
  private static final int TAIL = 400;

  private static final Pattern OMISSION = Pattern.compile("[\\[(]\\s?(?:…|\\.{3,})\\s?[\\])]");
  private static final Pattern ENDING =
      Pattern.compile(
          "(?iu)(?:…|\\.{3,}|\\b(?:lire (?:la suite|plus|l.article)|la suite|en savoir plus|voir plus"
              + "|read (?:more|on|the (?:rest|full \\w+))|continue reading|continuer la lecture"
              + "|(?:see|show|learn) more))[^\\p{L}\\p{N}]{0,10}$");

  private CutText() {}

  /** Says whether there is more than a feed gives. */
  static boolean isCut(@Nullable String html) {
    String text = html == null ? "" : HtmlText.plain(html);
    String tail = text.substring(Math.max(0, text.length() - TAIL));
    return text.length() < SHORT || OMISSION.matcher(tail).find() || ENDING.matcher(tail).find();
  }
}
