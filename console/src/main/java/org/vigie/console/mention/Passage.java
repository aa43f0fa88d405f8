package org.vigie.console.mention;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Post;

/**
 * A passage of a post with a little around it.
 *
 * @param inTitle true when it stands in the title
 * @param parts its text in parts, the passage marked
 */
record Passage(boolean inTitle, List<TextPart> parts) {
  private static final int AROUND = 40;
  private static final int LONGEST = 160;
  private static final String MORE = "…";

  Passage {
    parts = List.copyOf(parts);
  }

  /** Cuts a passage out; of a long one the beginning and the end. */
  static Passage of(Post post, TextSpan span, int colour) {
    boolean inTitle = span.part() == TextSpan.Part.TITLE;
    String text = inTitle ? post.title() : post.text();
    int start = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    int from = wordFrom(text, whole(text, Math.max(0, start - AROUND)), start);
    int to = wordTo(text, end, whole(text, Math.min(text.length(), end + AROUND)));
    List<TextPart> parts = new ArrayList<>();
    parts.add(TextPart.plain((from > 0 ? MORE : "") + text.substring(from, start)));
    parts.add(new TextPart(shortened(text.substring(start, end)), true, null, colour));
    parts.add(TextPart.plain(text.substring(end, to) + (to < text.length() ? MORE : "")));
    return new Passage(inTitle, parts);
  }

  /** The beginning of a text that may be long. */
  static String beginning(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, whole(text, LONGEST)) + MORE;
  }

  private static String shortened(String text) {
    int half = LONGEST / 2;
    return text.length() <= LONGEST
        ? text
        : text.substring(0, whole(text, half))
            + " "
            + MORE
            + " "
            + text.substring(whole(text, text.length() - half));
  }

  /** The start of the first word from a place on; the place itself when none starts before. */
  private static int wordFrom(String text, int place, int before) {
    for (int i = place - 1; place > 0 && i < before; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return place;
  }

  /** The end of the last word up to a place; the place itself when none ends after. */
  private static int wordTo(String text, int after, int place) {
    for (int i = place; place < text.length() && i > after; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return place;
  }

  /** A place that cuts no character in two. */
  private static int whole(String text, int place) {
    boolean inside =
        place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return inside ? place - 1 : place;
  }
}
