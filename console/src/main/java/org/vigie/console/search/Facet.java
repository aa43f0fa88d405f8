package org.vigie.console.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter beside a search: values to choose, with how many there are of each.
 *
 * @param name the parameter in the address
 * @param choices its values
 */
record Facet(String name, List<Choice> choices) {
  /**
   * A value.
   *
   * @param value its word in the address
   * @param label its name for people
   * @param count how many; null when it cannot be said
   * @param chosen true when it is chosen
   * @param colour the name of its colour in the style sheet; empty for none
   */
  record Choice(String value, String label, @Nullable Long count, boolean chosen, String colour) {}
}
