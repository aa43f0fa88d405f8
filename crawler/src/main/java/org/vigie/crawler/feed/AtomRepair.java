package org.vigie.crawler.feed;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.time.WebDates;
import org.vigie.crawler.url.Links;

/**
 * Brings Atom 0.3 and 1.0 as they are in the wild to the Atom 1.0 that rome reads: one namespace,
 * dates in ISO 8601, absolute links, mark-up and Base64 as text, and nothing that rome could
 * stumble over.
 */
final class AtomRepair {
  private static final Map<String, String> DATES =
      Map.of(
          "published", "published",
          "issued", "published",
          "created", "published",
          "updated", "updated",
          "modified", "updated",
          "pubdate", "published");
  private static final Set<String> TEXTS = Set.of("title", "summary", "content");
  private static final Set<String> PLAIN = Set.of("text", "text/plain");
  private static final String[] DUBLIN = {"creator", "date", "language"};

  private final URI document;

  private AtomRepair(URI document) {
    this.document = document;
  }

  /** The same feed as Atom 1.0; a single entry becomes a feed of one. */
  static Document repair(Document wild, URI document) {
    AtomRepair repair = new AtomRepair(document);
    Element root = wild.getRootElement();
    Element feed = new Element("feed", Names.ATOM);
    Markup.language(root)
        .ifPresent(tag -> feed.addContent(new Element("language", Names.DC).setText(tag)));
    if (Markup.name(root).equals("entry")) {
      return new Document(feed.addContent(repair.entry(root)));
    }
    repair.fields(root, feed);
    for (Element child : root.getChildren()) {
      if (Markup.name(child).equals("entry") && isAtom(child)) {
        feed.addContent(repair.entry(child));
      }
    }
    return new Document(feed);
  }

  private static boolean isAtom(Element element) {
    Namespace space = Names.meant(element);
    return space.equals(Names.ATOM)
        || space.equals(Names.ATOM_03)
        || space.equals(Names.ATOM_IN_RSS)
        || space.equals(Namespace.NO_NAMESPACE);
  }

  private Element entry(Element wild) {
    Element entry = new Element("entry", Names.ATOM);
    fields(wild, entry);
    String own = wild.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    if (own != null) {
      entry.addContent(new Element("language", Names.DC).setText(own));
    }
    return entry;
  }

  private void fields(Element wild, Element clean) {
    for (Element field : wild.getChildren()) {
      TalkMarkup.repaired(field, document).ifPresent(clean::addContent);
      MediaMarkup.repaired(field, document).forEach(clean::addContent);
      Element repaired = isAtom(field) ? atom(field, Markup.name(field)) : dublin(field);
      if (repaired != null) {
        clean.addContent(repaired);
      }
    }
  }

  private @Nullable Element atom(Element wild, String name) {
    String date = DATES.get(name);
    if (date != null) {
      return WebDates.parse(wild.getText())
          .map(moment -> new Element(date, Names.ATOM).setText(moment.toString()))
          .orElse(null);
    }
    if (TEXTS.contains(name)) {
      return text(wild, name);
    }
    return switch (name) {
      case "id" -> id(wild);
      case "link" -> link(wild);
      case "author" -> author(wild);
      default -> null;
    };
  }

  private Element id(Element wild) {
    String id = wild.getText().strip();
    String absolute = Markup.isBased(wild) ? Links.resolve(Markup.base(wild, document), id) : id;
    return new Element("id", Names.ATOM).setText(absolute);
  }

  private @Nullable Element link(Element wild) {
    String href = Markup.attribute(wild, "href");
    String found = href == null ? wild.getText().strip() : href;
    if (found.isEmpty()) {
      return null;
    }
    String rel = Markup.attribute(wild, "rel");
    return new Element("link", Names.ATOM)
        .setAttribute("rel", rel == null ? "alternate" : rel)
        .setAttribute("href", Links.resolve(Markup.base(wild, document), found));
  }

  private static @Nullable Element author(Element wild) {
    String name = "";
    for (Element part : wild.getChildren()) {
      String kind = Markup.name(part);
      if (kind.equals("name") || (kind.equals("email") && name.isEmpty())) {
        name = part.getText().isBlank() ? name : part.getTextTrim();
      }
    }
    String text = name.isEmpty() && wild.getChildren().isEmpty() ? wild.getTextTrim() : name;
    return text.isEmpty()
        ? null
        : new Element("author", Names.ATOM)
            .addContent(new Element("name", Names.ATOM).setText(text));
  }

  /** A title stays as it is written; a body becomes HTML. */
  private Element text(Element wild, String name) {
    String type = type(wild);
    boolean binary =
        "base64".equals(Markup.attribute(wild, "mode")) || type.startsWith("application/octet");
    boolean naked = !wild.getChildren().isEmpty();
    String text = binary ? Markup.decoded(wild.getText()) : content(wild, type);
    boolean plain = !binary && !naked && PLAIN.contains(type);
    boolean escape = plain && !name.equals("title");
    return new Element(name, Names.ATOM)
        .setAttribute("type", "html")
        .setText(escape ? Markup.escaped(text) : Markup.absolute(wild, document, text));
  }

  /** XHTML stands in one div that is no part of it (RFC 4287, 3.1.1.3). */
  private static String content(Element wild, String type) {
    if (!type.contains("xhtml")) {
      return Markup.inner(wild);
    }
    boolean wrapped =
        wild.getChildren().size() == 1 && Markup.name(wild.getChildren().getFirst()).equals("div");
    return Markup.serialized(wrapped ? wild.getChildren().getFirst() : wild);
  }

  private static String type(Element wild) {
    String type = Markup.attribute(wild, "type");
    return type == null ? "text" : type.toLowerCase(java.util.Locale.ROOT);
  }

  private static @Nullable Element dublin(Element wild) {
    if (!Names.meant(wild).equals(Names.DC)) {
      return null;
    }
    for (String name : DUBLIN) {
      if (name.equals(wild.getName())) {
        String text = wild.getTextTrim();
        String value =
            name.equals("date") ? WebDates.parse(text).map(Object::toString).orElse("") : text;
        return value.isEmpty() ? null : new Element(name, Names.DC).setText(value);
      }
    }
    return null;
  }
}
