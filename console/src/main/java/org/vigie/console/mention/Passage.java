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
    int from = whole(text, Math.max(0, start - AROUND));
    int to = whole(text, Math.min(text.length(), end + AROUND));
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

  /** A place that cuts no character in two. */
  private static int whole(String text, int place) {
    boolean inside =
        place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return inside ? place - 1 : place;
  }
}
