package org.vigie.crawler.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.url.Links;
import org.vigie.crawler.xml.XmlCharacters;

/** What the elements of a feed say: their text, their mark-up as text, their base and language. */
final class Markup {
  private static final Namespace XML = Namespace.XML_NAMESPACE;

  private static final Pattern LINK =
      Pattern.compile("(?i)(\\s(?:href|src)\\s*=\\s*)([\"'])([^\"'<>]{0,2000})\\2");

  private Markup() {}

  /** The text of an element; mark-up that was left naked inside it is given as text. */
  static String inner(Element element) {
    if (element.getChildren().isEmpty()) {
      return element.getText().strip();
    }
    return serialized(element);
  }

  /** All that stands inside an element, as mark-up without namespaces. */
  static String serialized(Element element) {
    Element copy = element.clone();
    copy.getDescendants(Filters.element()).forEach(Markup::bare);
    return new XMLOutputter(Format.getRawFormat()).outputString(copy.getContent()).strip();
  }

  private static void bare(Element element) {
    List.copyOf(element.getAdditionalNamespaces()).forEach(element::removeNamespaceDeclaration);
    element.setNamespace(Namespace.NO_NAMESPACE);
  }

  /** The text of the first element of that name that has any; null when there is none. */
  static @Nullable String first(List<Element> elements, Namespace space, String name) {
    return elements.stream()
        .filter(e -> e.getName().equals(name) && e.getNamespace().equals(space))
        .map(Element::getText)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** Replaces all that an element holds by one text. */
  static void set(Element element, String text) {
    element.setContent(List.<Content>of(new org.jdom2.Text(text)));
  }

  /** An attribute's value, whatever the case of its name. */
  static @Nullable String attribute(Element element, String name) {
    return element.getAttributes().stream()
        .filter(a -> a.getNamespacePrefix().isEmpty() && a.getName().equalsIgnoreCase(name))
        .findFirst()
        .map(a -> a.getValue().strip())
        .orElse(null);
  }

  /** The base of an element: its own xml:base and those around it, on top of the document's. */
  static URI base(Element element, URI document) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element e = element; e != null; e = e.getParentElement()) {
      String base = e.getAttributeValue("base", XML);
      if (base != null && !base.isBlank()) {
        bases.push(base);
      }
    }
    URI result = document;
    for (String base : bases) {
      result = Links.uri(Links.resolve(result, base)).filter(URI::isAbsolute).orElse(result);
    }
    return result;
  }

  /** Says whether an element or one around it has a base of its own. */
  static boolean isBased(Element element) {
    for (Element e = element; e != null; e = e.getParentElement()) {
      if (e.getAttribute("base", XML) != null) {
        return true;
      }
    }
    return false;
  }

  /** Mark-up with absolute links, where a base was declared for it; else as it is. */
  static String absolute(Element element, URI document, String html) {
    if (html.indexOf('<') < 0 || !isBased(element)) {
      return html;
    }
    URI base = base(element, document);
    return LINK.matcher(html)
        .replaceAll(m ->
            Matcher.quoteReplacement(
                m.group(1) + m.group(2) + Links.resolve(base, m.group(3)) + m.group(2)));
  }

  /** The language that an element or one around it declares. */
  static Optional<String> language(Element element) {
    for (Element e = element; e != null; e = e.getParentElement()) {
      String language = e.getAttributeValue("lang", XML);
      if (language != null && !language.isBlank()) {
        return Optional.of(language.strip());
      }
    }
    return Optional.empty();
  }

  /** The text that Base64 hides, or the text itself when it is none. */
  static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return XmlCharacters.only(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).strip();
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  /** Plain text as HTML that shows the same. */
  static String escaped(String plain) {
    String safe = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return safe.replace("\r\n", "\n").replace("\n", "<br>");
  }

  static String name(Element element) {
    return element.getName().toLowerCase(Locale.ROOT);
  }
}
