package org.vigie.console.search;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter beside a search: values to choose, with how many there are of each.
 *
 * @param name the parameter in the address
 * @param title the last part of its title's key in the message files
 * @param choices its values; a facet without any is not shown
 */
record Facet(String name, String title, List<Choice> choices) {
  private static final Pattern PLAIN = Pattern.compile("[\\w-]+");

  /** Makes a facet whose title bears the parameter's name. */
  Facet(String name, List<Choice> choices) {
    this(name, name, choices);
  }

  /**
   * A value.
   *
   * @param value its word in the address
   * @param label its name for people
   * @param count how many; null when it cannot be said
   * @param chosen true when it is chosen
   * @param colour the name of its colour in the style sheet; empty for none
   */
  record Choice(String value, String label, @Nullable Long count, boolean chosen, String colour) {
    /** An identifier in the page, the same each time: it may hold no blank. */
    public String id() {
      return PLAIN.matcher(value).matches() ? value : Integer.toHexString(value.hashCode());
    }

    Choice withoutCount() {
      return new Choice(value, label, null, chosen, colour);
    }
  }

  Facet withoutCounts() {
    return new Facet(name, title, choices.stream().map(Choice::withoutCount).toList());
  }
}
