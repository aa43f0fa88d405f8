package org.vigie.alerts.writing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An HTML element under construction. Text and attribute values are escaped when it is written, and
 * links go to http and https only, so nothing that a post says can become mark-up. Not for use by
 * several threads.
 */
public final class Element {
  private static final Set<String> VOID = Set.of("br", "hr", "meta");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Child> children = new ArrayList<>();

  private sealed interface Child {}

  private record TextChild(String text) implements Child {}

  private record ElementChild(Element element) implements Child {}

  private Element(String name) {
    this.name = name;
  }

  /**
   * Starts an element.
   *
   * @param name its name, fixed in the source
   * @return an empty element
   */
  public static Element of(String name) {
    return new Element(name);
  }

  /**
   * Starts a table for layout, as mail programs need it.
   *
   * @return an empty table over the whole width
   */
  public static Element layoutTable() {
    return of("table")
        .attribute("role", "presentation")
        .attribute("width", "100%")
        .attribute("cellpadding", "0")
        .attribute("cellspacing", "0")
        .attribute("border", "0");
  }

  /**
   * Makes a link.
   *
   * @param to an absolute http or https address
   * @param text what is shown
   * @return the link; plain text when the address is of another scheme
   */
  public static Element link(URI to, String text) {
    String scheme = String.valueOf(to.getScheme());
    Element element = of(Set.of("http", "https").contains(scheme) ? "a" : "span").text(text);
    return element.name.equals("a") ? element.attribute("href", to.toString()) : element;
  }

  /**
   * Sets an attribute.
   *
   * @param key its name, fixed in the source
   * @param value its value
   * @return this
   */
  public Element attribute(String key, String value) {
    attributes.put(key, value);
    return this;
  }

  /**
   * Sets the style.
   *
   * @param css declarations, fixed in the source
   * @return this
   */
  public Element style(String css) {
    return attribute("style", css);
  }

  /**
   * Adds text.
   *
   * @param text any text
   * @return this
   */
  public Element text(String text) {
    children.add(new TextChild(text));
    return this;
  }

  /**
   * Adds elements.
   *
   * @param elements the elements, in order
   * @return this
   */
  public Element add(Element... elements) {
    return addAll(List.of(elements));
  }

  /**
   * Adds elements.
   *
   * @param elements the elements, in order
   * @return this
   */
  public Element addAll(List<Element> elements) {
    elements.forEach(element -> children.add(new ElementChild(element)));
    return this;
  }

  /**
   * Writes the element.
   *
   * @return HTML
   */
  public String html() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach((key, value) ->
        out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    out.append('>');
    if (VOID.contains(name)) {
      return;
    }
    for (Child child : children) {
      switch (child) {
        case TextChild text -> out.append(escape(text.text()));
        case ElementChild element -> element.element().write(out);
      }
    }
    out.append("</").append(name).append('>');
    if (Set.of("tr", "table", "p", "h1", "h2").contains(name)) {
      out.append('\n');
    }
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return out.toString();
  }
}
