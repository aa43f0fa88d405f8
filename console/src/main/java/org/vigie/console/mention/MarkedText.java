package org.vigie.console.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.console.Watch;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.TextSpan;

/** Cuts the title or text of a post into parts, so that who is mentioned can be highlighted. */
public final class MarkedText {
  private static final int EXCERPT = 280;
  private static final int BEFORE_MENTION = 90;
  private static final String MORE = "…";

  private record Marked(EntityId entity, int start, int end) {}

  private final Watch watch;
  private final String text;
  private final List<Marked> marks;

  /**
   * Reads one part of a post.
   *
   * @param post the post
   * @param part its title or its text
   * @param watch the names and colours of entities
   */
  public MarkedText(AnalysedPost post, TextSpan.Part part, Watch watch) {
    this.watch = watch;
    this.text = part == TextSpan.Part.TITLE ? post.post().title() : post.post().text();
    this.marks =
        post.mentions().stream()
            .flatMap(mention -> mention.spans().stream().map(span -> mark(mention, span, part)))
            .filter(mark -> mark.start() < mark.end())
            .toList();
  }

  /** Spans are clipped, since a text may have been edited after it was matched. */
  private Marked mark(Mention mention, TextSpan span, TextSpan.Part part) {
    int end = span.part() == part ? Math.min(span.end(), text.length()) : 0;
    return new Marked(mention.entity(), span.start(), end);
  }

  /**
   * Returns the whole text.
   *
   * @return its parts in order; empty for an empty text
   */
  public List<TextPart> whole() {
    return between(0, text.length());
  }

  /**
   * Returns a piece of at most some 280 characters around the first mention.
   *
   * @return its parts in order, with an ellipsis where text is left out
   */
  public List<TextPart> excerpt() {
    int first = marks.stream().mapToInt(Marked::start).min().orElse(0);
    int start = first + EXCERPT / 2 < EXCERPT ? 0 : wordStart(first - BEFORE_MENTION);
    int end = start + EXCERPT >= text.length() ? text.length() : wordStart(start + EXCERPT);
    List<TextPart> parts = new ArrayList<>();
    if (start > 0) {
      parts.add(TextPart.plain(MORE));
    }
    parts.addAll(between(start, end));
    if (end < text.length()) {
      parts.add(TextPart.plain(MORE));
    }
    return parts;
  }

  /** The last start of a word at or before a place, so that no word and no character is cut. */
  private int wordStart(int place) {
    int lowest = Math.max(0, place - 40);
    for (int i = Math.max(0, place); i > lowest; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    int start = Math.max(0, place);
    boolean insideCharacter =
        start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start));
    return insideCharacter ? start - 1 : start;
  }

  private List<TextPart> between(int from, int to) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(from, to));
    for (Marked mark : marks) {
      edges.add(Math.clamp(mark.start(), from, to));
      edges.add(Math.clamp(mark.end(), from, to));
    }
    List<TextPart> parts = new ArrayList<>();
    int start = from;
    for (int edge : edges.tailSet(from, false)) {
      parts.add(part(start, edge));
      start = edge;
    }
    return parts;
  }

  private TextPart part(int start, int end) {
    List<EntityId> named =
        marks.stream()
            .filter(mark -> mark.start() <= start && end <= mark.end())
            .map(Marked::entity)
            .distinct()
            .toList();
    String piece = text.substring(start, end);
    return named.isEmpty()
        ? TextPart.plain(piece)
        : new TextPart(piece, true, names(named), watch.colourOf(named.getFirst()));
  }

  private String names(List<EntityId> named) {
    return named.stream().map(watch::nameOf).collect(Collectors.joining(", "));
  }
}
