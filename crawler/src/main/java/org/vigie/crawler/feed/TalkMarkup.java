package org.vigie.crawler.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.url.Links;

/**
 * What feeds say of the talk around an entry: what it answers, and how many answers it has (RFC
 * 4685, the Slash module of RSS 1.0, and the Comment API).
 */
final class TalkMarkup {
  /** More answers than anything has; longer numbers are slips. */
  private static final int MOST_DIGITS = 12;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final String COMMENTS = "commentRss";

  private TalkMarkup() {}

  /** A field in its one form, without numbers that are none; empty when it says nothing of this. */
  static Optional<Element> repaired(Element wild, URI base) {
    String name = Markup.name(wild);
    Namespace space = Names.meant(wild);
    if (space.equals(Names.THREAD)) {
      return switch (name) {
        case "in-reply-to" -> answer(wild, base);
        case "total" -> count(wild.getText()).map(new Element(name, Names.THREAD)::setText);
        default -> Optional.empty();
      };
    }
    if (space.equals(Names.SLASH)) {
      return name.equals("comments")
          ? count(wild.getText()).map(new Element(name, Names.SLASH)::setText)
          : Optional.empty();
    }
    if (space.equals(Names.COMMENT_API)) {
      return name.equals("commentrss")
          ? comments(wild.getTextTrim(), wild, base)
          : Optional.empty();
    }
    return isReplies(wild, name) ? replies(wild, base) : Optional.empty();
  }

  /** The feed of the answers, and how many these are. */
  private static Optional<Element> replies(Element wild, URI base) {
    String type = Markup.attribute(wild, "type");
    String href = Markup.attribute(wild, "href");
    boolean feed = type != null && type.toLowerCase(Locale.ROOT).contains("atom");
    Element replies =
        comments(href == null || !feed ? "" : href, wild, base)
            .orElseGet(() -> new Element(COMMENTS, Names.COMMENT_API));
    count(attribute(wild, "count")).ifPresent(count -> replies.setAttribute("count", count));
    return replies.hasAttributes() || replies.getContentSize() > 0
        ? Optional.of(replies)
        : Optional.empty();
  }

  private static Optional<Element> comments(String address, Element wild, URI base) {
    return address.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Element(COMMENTS, Names.COMMENT_API)
                .setText(Links.resolve(Markup.base(wild, base), address)));
  }

  private static boolean isReplies(Element wild, String name) {
    return name.equals("link") && "replies".equalsIgnoreCase(Markup.attribute(wild, "rel"));
  }

  private static Optional<Element> answer(Element wild, URI base) {
    String ref = Markup.attribute(wild, "ref");
    String href = Markup.attribute(wild, "href");
    Element answer = new Element("in-reply-to", Names.THREAD);
    if (ref != null && !ref.isBlank()) {
      answer.setAttribute("ref", ref);
    }
    if (href != null && !href.isBlank()) {
      answer.setAttribute("href", Links.resolve(Markup.base(wild, base), href));
    }
    return answer.hasAttributes() ? Optional.of(answer) : Optional.empty();
  }

  private static @Nullable String attribute(Element wild, String name) {
    return wild.getAttributes().stream()
        .filter(a -> a.getName().toLowerCase(Locale.ROOT).equals(name))
        .filter(a -> a.getNamespaceURI().startsWith(Names.THREAD.getURI()))
        .findFirst()
        .map(Attribute::getValue)
        .orElse(null);
  }

  /** A number of reactions; empty when it is none. */
  static Optional<String> count(@Nullable String text) {
    String digits = text == null ? "" : text.strip();
    boolean number = digits.length() <= MOST_DIGITS && DIGITS.matcher(digits).matches();
    return number ? Optional.of(digits) : Optional.empty();
  }

  /** Takes over what repaired fields say. */
  static void read(List<Element> repaired, EntryDraft draft) {
    first(repaired, "in-reply-to")
        .map(e -> new InReplyTo(e.getAttributeValue("ref"), e.getAttributeValue("href")))
        .ifPresent(draft::inReplyTo);
    // The first counts everything; the others count one place of several.
    for (String name : List.of("total", "comments")) {
      first(repaired, name).map(Element::getText).map(Long::valueOf).ifPresent(draft::replies);
    }
    for (Element replies : repaired) {
      if (replies.getName().equals(COMMENTS) && replies.getNamespace().equals(Names.COMMENT_API)) {
        String count = replies.getAttributeValue("count");
        draft.replies(count == null ? null : Long.valueOf(count)).comments(replies.getText());
      }
    }
  }

  private static Optional<Element> first(List<Element> repaired, String name) {
    return repaired.stream()
        .filter(e -> e.getName().equals(name))
        .filter(e -> List.of(Names.THREAD, Names.SLASH).contains(e.getNamespace()))
        .findFirst();
  }
}
