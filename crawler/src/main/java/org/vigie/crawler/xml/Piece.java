package org.vigie.crawler.xml;

import java.util.Locale;
import java.util.Map;

/** A piece of an XML document, in the order of the document. */
public sealed interface Piece {

  /**
   * The beginning of an element.
   *
   * @param name its name without prefix, in lower case
   * @param attributes name as written → value with its references resolved
   * @param empty whether it ends at once, so that no {@link End} follows
   * @param line the line on which it begins, from 1
   */
  record Start(String name, Map<String, String> attributes, boolean empty, int line)
      implements Piece {
    /** Copies the attributes. */
    public Start {
      attributes = Map.copyOf(attributes);
    }

    /**
     * Finds an attribute whatever the case of its name.
     *
     * @param wanted the name of the attribute
     * @return its value without blanks around it; empty when it is absent
     */
    public String attribute(String wanted) {
      String exact = attributes.get(wanted);
      if (exact != null) {
        return exact.strip();
      }
      return attributes.entrySet().stream()
          .filter(attribute -> attribute.getKey().equalsIgnoreCase(wanted))
          .map(attribute -> attribute.getValue().strip())
          .findFirst()
          .orElse("");
    }
  }

  /**
   * The end of an element.
   *
   * @param name its name without prefix, in lower case
   */
  record End(String name) implements Piece {}

  /**
   * Text between tags; one text may come in several pieces.
   *
   * @param text the text, its references resolved
   */
  record Text(String text) implements Piece {}

  /** Returns a name without its prefix, in lower case. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
