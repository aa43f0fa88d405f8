package org.vigie.crawler.select;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The selectors of a source, by the part that they pick. Safe for use by many threads. */
public final class Selectors {
  private final Map<Part, Selector> byPart;

  private Selectors(Map<Part, Selector> byPart) {
    this.byPart = byPart;
  }

  /**
   * Reads selectors.
   *
   * @param written name of a part → selector; unknown names are ignored
   * @return the selectors
   * @throws IllegalArgumentException when one cannot be read
   */
  public static Selectors of(Map<String, String> written) {
    Map<Part, Selector> parts = new EnumMap<>(Part.class);
    written.forEach(
        (label, text) -> Part.of(label).ifPresent(part -> parts.put(part, Selector.parse(text))));
    return new Selectors(parts);
  }

  /**
   * Replaces some selectors.
   *
   * @param written those that take the place of these
   * @return the whole
   */
  public Selectors with(Map<String, String> written) {
    Map<Part, Selector> parts = new EnumMap<>(Part.class);
    parts.putAll(byPart);
    parts.putAll(of(written).byPart);
    return new Selectors(parts);
  }

  /**
   * Picks elements.
   *
   * @param part what is sought
   * @param scope where to look
   * @return the elements; empty when nothing picks that part
   */
  public List<Element> elements(Part part, Element scope) {
    Selector selector = byPart.get(part);
    return selector == null ? List.of() : selector.elements(scope);
  }

  /**
   * Picks one value.
   *
   * @param part what is sought
   * @param scope where to look
   * @return the first that is not blank
   */
  public Optional<String> value(Part part, Element scope) {
    return Optional.ofNullable(byPart.get(part)).flatMap(selector -> selector.value(scope));
  }

  /**
   * Picks one link.
   *
   * @param part what is sought
   * @param scope where to look
   * @return the first, as it is written
   */
  public Optional<String> link(Part part, Element scope) {
    return Optional.ofNullable(byPart.get(part)).flatMap(selector -> selector.link(scope));
  }
}
