package org.vigie.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.url.Links;

/**
 * What feeds say of the sounds and pictures of an entry: words that stand in where it has none of
 * its own, where to find them, and how often they were seen and liked (Media RSS 1.5, and RSS
 * enclosures).
 */
final class MediaMarkup {
  /** Groups hold contents, which hold words; nothing is deeper. */
  private static final int DEEPEST = 3;

  /** More than any entry has; keeps the time linear. */
  private static final int MOST = 50;

  private MediaMarkup() {}

  /** The words and numbers of a field, without the groups around them. */
  static List<Element> repaired(Element wild, URI base) {
    List<Element> found = new ArrayList<>();
    if (Names.meant(wild).equals(Names.MEDIA)) {
      collect(wild, 0, found);
    } else if (Markup.name(wild).equals("enclosure")) {
      String url = Markup.attribute(wild, "url");
      if (url != null && !url.isBlank()) {
        found.add(text("player", Links.resolve(Markup.base(wild, base), url)));
      }
    }
    return found;
  }

  private static void collect(Element wild, int depth, List<Element> found) {
    if (depth > DEEPEST || found.size() > MOST) {
      return;
    }
    switch (Markup.name(wild)) {
      case "title", "description" -> words(wild).ifPresent(found::add);
      case "statistics" -> {
        count(wild, "views", "views").ifPresent(found::add);
        count(wild, "favorites", "likes").ifPresent(found::add);
      }
      case "starrating" -> count(wild, "count", "likes").ifPresent(found::add);
      case "group", "content", "community" ->
          wild.getChildren().stream()
              .filter(child -> Names.meant(child).equals(Names.MEDIA))
              .forEach(child -> collect(child, depth + 1, found));
      default -> {}
    }
  }

  private static Optional<Element> words(Element wild) {
    String inner = Markup.inner(wild);
    boolean html = "html".equalsIgnoreCase(Markup.attribute(wild, "type"));
    boolean title = Markup.name(wild).equals("title");
    return inner.isBlank()
        ? Optional.empty()
        : Optional.of(text(Markup.name(wild), html || title ? inner : Markup.escaped(inner)));
  }

  private static Optional<Element> count(Element wild, String attribute, String name) {
    return TalkMarkup.count(Markup.attribute(wild, attribute)).map(count -> text(name, count));
  }

  private static Element text(String name, String text) {
    return new Element(name, Names.MEDIA).setText(text);
  }

  /** Takes over what repaired fields say, where the entry does not say it itself. */
  static void read(List<Element> repaired, EntryDraft draft) {
    draft.title(first(repaired, "title")).content(first(repaired, "description"));
    draft.link(first(repaired, "player"));
    draft.views(number(first(repaired, "views"))).likes(number(first(repaired, "likes")));
  }

  private static @Nullable Long number(@Nullable String digits) {
    return digits == null ? null : Long.valueOf(digits);
  }

  private static @Nullable String first(List<Element> repaired, String name) {
    return Markup.first(repaired, Names.MEDIA, name);
  }
}
