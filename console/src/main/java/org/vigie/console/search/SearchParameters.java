package org.vigie.console.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.vigie.console.layout.BadParameterException;

/**
 * The parameters of an address, read one by one; blank ones say nothing.
 *
 * @param given what the address holds
 */
record SearchParameters(MultiValueMap<String, String> given) {
  private static final String NO_CHOICE = "it is not one of the choices";

  String one(String name) {
    String value = given.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /**
   * Reads all values of a parameter.
   *
   * @throws BadParameterException when one is not one that the form can send
   */
  <T> Set<T> set(String name, Function<String, T> reading) {
    return given.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .map(value -> BadParameterException.read(name, value, reading))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Reads the value of a parameter.
   *
   * @throws BadParameterException when it is not one that the form can send
   */
  <T> T choice(String name, T otherwise, Function<String, T> reading) {
    String value = one(name);
    return value.isEmpty() ? otherwise : BadParameterException.read(name, value, reading);
  }

  /** Finds a constant by its word in an address. */
  static <T extends Enum<T>> T constant(T[] values, String key) {
    return Arrays.stream(values)
        .filter(value -> keyOf(value).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(NO_CHOICE));
  }

  /** The word for a constant in an address, such as "all-posts". */
  static String keyOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Period.Choice period(String key) {
    return Arrays.stream(Period.Choice.values())
        .filter(choice -> choice.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(NO_CHOICE));
  }

  static boolean flag(String value) {
    if (!value.equals("true")) {
      throw new IllegalArgumentException("it is not true");
    }
    return true;
  }

  static int page(String digits) {
    int page = Integer.parseInt(digits, 10);
    if (page < 1 || page > SearchForm.LAST_PAGE) {
      throw new IllegalArgumentException("it is not between 1 and " + SearchForm.LAST_PAGE);
    }
    return page;
  }
}
