package org.vigie.crawler.feed;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The XML namespaces of feeds, by the many addresses under which they are declared. */
final class Names {
  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
  static final Namespace RSS_10 = Namespace.getNamespace("http://purl.org/rss/1.0/");
  static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
  static final Namespace TERMS = Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
  static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
  static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  static final Namespace THREAD =
      Namespace.getNamespace("thr", "http://purl.org/syndication/thread/1.0");
  static final Namespace SLASH =
      Namespace.getNamespace("slash", "http://purl.org/rss/1.0/modules/slash/");
  static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
  static final Namespace COMMENT_API =
      Namespace.getNamespace("wfw", "http://wellformedweb.org/CommentAPI/");
  static final Namespace ITUNES =
      Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");

  /** Atom with a prefix, as it stands within RSS. */
  static final Namespace ATOM_IN_RSS = Namespace.getNamespace("atom", ATOM.getURI());

  /** Elements that mean nothing to a feed reader. */
  private static final Namespace FOREIGN = Namespace.getNamespace("x", "urn:foreign");

  private static final Map<String, Namespace> BY_PREFIX =
      Map.ofEntries(
          Map.entry("dc", DC),
          Map.entry("dcterms", TERMS),
          Map.entry("content", CONTENT),
          Map.entry("rdf", RDF),
          Map.entry("itunes", ITUNES),
          Map.entry("atom", ATOM_IN_RSS),
          Map.entry("a10", ATOM_IN_RSS),
          Map.entry("thr", THREAD),
          Map.entry("slash", SLASH),
          Map.entry("media", MEDIA),
          Map.entry("wfw", COMMENT_API));

  private Names() {}

  /** The address that a prefix usually stands for, when a document forgets to declare it. */
  static String usual(String prefix) {
    Namespace known = BY_PREFIX.get(prefix);
    return known == null ? "urn:undeclared:" + prefix : known.getURI();
  }

  /**
   * The namespace that is meant: one of the constants; none for an element without a prefix whose
   * namespace is not known, since many feeds invent a default one.
   */
  static Namespace meant(Element element) {
    String uri = element.getNamespaceURI().strip().toLowerCase(Locale.ROOT);
    if (uri.startsWith("http://purl.org/dc/elements")) {
      return DC;
    }
    if (uri.startsWith("http://purl.org/dc/terms")) {
      return TERMS;
    }
    if (uri.contains("modules/content")) {
      return CONTENT;
    }
    if (uri.startsWith(THREAD.getURI())) {
      return THREAD;
    }
    if (uri.contains("modules/slash")) {
      return SLASH;
    }
    if (uri.contains("itunes.com/dtds/podcast")) {
      return ITUNES;
    }
    if (uri.contains("search.yahoo.com/mrss")) {
      return MEDIA;
    }
    if (uri.contains("wellformedweb.org/commentapi")) {
      return COMMENT_API;
    }
    if (uri.equals(RDF.getURI())) {
      return RDF;
    }
    return plain(element, uri);
  }

  private static Namespace plain(Element element, String uri) {
    if (uri.startsWith("http://purl.org/atom/ns")) {
      return ATOM_03;
    }
    if (uri.contains("w3.org/2005/atom")) {
      return element.getNamespacePrefix().isEmpty() ? ATOM : ATOM_IN_RSS;
    }
    if (uri.startsWith(RSS_10.getURI())) {
      return Namespace.NO_NAMESPACE;
    }
    return element.getNamespacePrefix().isEmpty() ? Namespace.NO_NAMESPACE : FOREIGN;
  }
}
