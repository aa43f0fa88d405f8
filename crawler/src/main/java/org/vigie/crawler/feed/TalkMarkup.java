package org.vigie.crawler.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.url.Links;

/**
 * What feeds say of the talk around an entry: what it answers, and how many answers it has (RFC
 * 4685, and the Slash module of RSS 1.0).
 */
final class TalkMarkup {
  /** More answers than anything has; longer numbers are slips. */
  private static final int MOST_DIGITS = 12;

  private TalkMarkup() {}

  /** A field in its one form, without numbers that are none; empty when it says nothing of this. */
  static Optional<Element> repaired(Element wild, URI base) {
    String name = Markup.name(wild);
    if (Names.meant(wild).equals(Names.THREAD)) {
      return switch (name) {
        case "in-reply-to" -> answer(wild, base);
        case "total" -> count(wild.getText()).map(new Element(name, Names.THREAD)::setText);
        default -> Optional.empty();
      };
    }
    if (Names.meant(wild).equals(Names.SLASH)) {
      return name.equals("comments")
          ? count(wild.getText()).map(new Element(name, Names.SLASH)::setText)
          : Optional.empty();
    }
    return isReplies(wild, name)
        ? count(attribute(wild, "count")).map(new Element("count", Names.THREAD)::setText)
        : Optional.empty();
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

  private static Optional<String> count(@Nullable String text) {
    String digits = text == null ? "" : text.strip();
    boolean number = digits.length() <= MOST_DIGITS && digits.matches("[0-9]+");
    return number ? Optional.of(digits) : Optional.empty();
  }

  /** Takes over what repaired fields say. */
  static void read(List<Element> repaired, EntryDraft draft) {
    first(repaired, "in-reply-to")
        .map(e -> new InReplyTo(e.getAttributeValue("ref"), e.getAttributeValue("href")))
        .ifPresent(draft::inReplyTo);
    // The first counts everything; the others count one place of several.
    for (String name : List.of("total", "comments", "count")) {
      first(repaired, name).map(Element::getText).map(Long::valueOf).ifPresent(draft::replies);
    }
  }

  private static Optional<Element> first(List<Element> repaired, String name) {
    return repaired.stream()
        .filter(e -> e.getName().equals(name))
        .filter(e -> List.of(Names.THREAD, Names.SLASH).contains(e.getNamespace()))
        .findFirst();
  }
}
