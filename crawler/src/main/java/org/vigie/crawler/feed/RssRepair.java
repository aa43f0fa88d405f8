package org.vigie.crawler.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.time.WebDates;
import org.vigie.crawler.url.Links;

/**
 * Brings RSS and RDF as they are in the wild to the RSS 2.0 that rome reads: items inside one
 * channel, known namespaces, dates in ISO 8601, absolute links, mark-up as text, and nothing that
 * rome could stumble over.
 */
final class RssRepair {
  /** Names of fields in any case, and how RSS writes them. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("link", "link"),
          Map.entry("url", "link"),
          Map.entry("description", "description"),
          Map.entry("language", "language"),
          Map.entry("author", "author"),
          Map.entry("guid", "guid"),
          Map.entry("pubdate", "pubDate"),
          Map.entry("lastbuilddate", "lastBuildDate"));

  /** Far more than any item has; keeps the time linear. */
  private static final int MOST_FIELDS = 200;

  private static final Set<Namespace> KEPT =
      Set.of(Names.DC, Names.TERMS, Names.CONTENT, Names.ITUNES, Names.ATOM_IN_RSS);
  private static final Set<String> DATES =
      Set.of("pubDate", "lastBuildDate", "date", "published", "updated", "issued", "modified");
  private static final Set<String> PARSED_DATES = Set.of("pubDate", "lastBuildDate", "date");
  private static final DateTimeFormatter FIRST_TRIED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Set<String> STRUCTURES = Set.of("author", "contributor");

  private final URI document;

  private RssRepair(URI document) {
    this.document = document;
  }

  /** The same feed as RSS 2.0; the given document is used up. */
  static Document repair(Document wild, URI document) {
    return new Document(new RssRepair(document).rss(wild.getRootElement()));
  }

  private Element rss(Element wild) {
    Element from = channel(wild).orElse(wild);
    Element channel = new Element("channel");
    Optional<String> language = Markup.language(from);
    fields(from, channel, document);
    language.ifPresent(tag -> addIfAbsent(channel, "language", Namespace.NO_NAMESPACE, tag));
    URI base =
        Optional.ofNullable(channel.getChildText("link"))
            .flatMap(Links::uri)
            .filter(uri -> uri.isAbsolute() && !uri.isOpaque())
            .orElse(document);
    items(wild, from).forEach(item -> channel.addContent(item(item, base)));
    return new Element("rss").setAttribute("version", "2.0").addContent(channel);
  }

  private static Optional<Element> channel(Element root) {
    return root.getChildren().stream().filter(e -> Markup.name(e).equals("channel")).findFirst();
  }

  /** Items stand inside the channel, or beside it in RDF, or in a list of their own. */
  private static List<Element> items(Element root, Element channel) {
    List<Element> found = new ArrayList<>();
    for (Element parent : root.equals(channel) ? List.of(root) : List.of(channel, root)) {
      for (Element child : parent.getChildren()) {
        if (isItem(child)) {
          add(child, found);
        } else if (Markup.name(child).equals("items")) {
          child.getChildren().stream().filter(RssRepair::isItem).forEach(i -> add(i, found));
        }
      }
    }
    return found;
  }

  /** An item that was not closed holds those after it. */
  private static void add(Element item, List<Element> found) {
    found.add(item);
    item.getChildren().stream().filter(RssRepair::isItem).forEach(inner -> add(inner, found));
  }

  private static boolean isItem(Element element) {
    return Markup.name(element).equals("item")
        && Names.meant(element).equals(Namespace.NO_NAMESPACE);
  }

  private Element item(Element wild, URI base) {
    Element item = new Element("item");
    fields(wild, item, base);
    Attribute about = wild.getAttribute("about", Names.RDF);
    if (about != null && item.getChild("guid") == null) {
      item.addContent(
          new Element("guid").setAttribute("isPermaLink", "false").setText(about.getValue()));
    }
    String own = wild.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    if (own != null) {
      addIfAbsent(item, "language", Names.DC, own);
    }
    return item;
  }

  private static void addIfAbsent(Element to, String name, Namespace space, String text) {
    if (to.getChild(name, space) == null) {
      to.addContent(new Element(name, space).setText(text));
    }
  }

  private void fields(Element wild, Element clean, URI base) {
    for (Element field : wild.getChildren()) {
      Namespace space = Names.meant(field);
      String known = PLAIN.get(Markup.name(field));
      boolean plain =
          space.equals(Namespace.NO_NAMESPACE)
              || (known != null
                  && space.equals(Names.ATOM)
                  && field.getNamespacePrefix().isEmpty());
      String name = plain ? known : named(space, field.getName());
      if (clean.getContentSize() > MOST_FIELDS) {
        return;
      }
      TalkMarkup.repaired(field, base).ifPresent(clean::addContent);
      MediaMarkup.repaired(field, base).forEach(clean::addContent);
      if (name != null && (plain || KEPT.contains(space))) {
        Namespace kept = space.equals(Names.ATOM) ? Names.ATOM_IN_RSS : space;
        put(field, new Element(name, plain ? Namespace.NO_NAMESPACE : kept), clean, base);
      }
    }
  }

  /** Dublin Core has creators; an author is meant to be one. */
  private static String named(Namespace space, String name) {
    return space.equals(Names.DC) && name.equals("author") ? "creator" : name;
  }

  private void put(Element wild, Element field, Element clean, URI base) {
    String text = text(wild, field, base);
    if (text == null || text.isEmpty()) {
      return;
    }
    if (field.getName().equals("guid")) {
      String permanent = Markup.attribute(wild, "isPermaLink");
      field.setAttribute("isPermaLink", permanent == null ? "true" : permanent);
    }
    // The last of several links is the item's own where aggregators put theirs before it.
    if (field.getName().equals("link")) {
      clean.removeChildren("link", field.getNamespace());
    }
    clean.addContent(field.setText(text));
  }

  private @Nullable String text(Element wild, Element field, URI base) {
    String name = field.getName();
    if (DATES.contains(name)) {
      return WebDates.parse(wild.getText()).map(date -> written(name, date)).orElse(null);
    }
    if (name.equals("link")) {
      return link(wild, base);
    }
    if (STRUCTURES.contains(name) && !wild.getChildren().isEmpty()) {
      return wild.getChildren().stream()
          .filter(child -> Markup.name(child).equals("name"))
          .findFirst()
          .map(Element::getTextTrim)
          .orElseGet(() -> Markup.inner(wild));
    }
    return Markup.absolute(wild, base, Markup.inner(wild));
  }

  /** The parser tries one form after the other, each at some cost, on what it reads itself. */
  private static String written(String name, Instant date) {
    return PARSED_DATES.contains(name) ? FIRST_TRIED.format(date) : date.toString();
  }

  private @Nullable String link(Element wild, URI base) {
    String href = Markup.attribute(wild, "href");
    String rel = Markup.attribute(wild, "rel");
    boolean other = rel != null && !rel.equalsIgnoreCase("alternate");
    String link = href == null ? wild.getText().strip() : href;
    if (link.isEmpty() || (other && href != null)) {
      return null;
    }
    return Links.resolve(Markup.base(wild, base), link);
  }
}
