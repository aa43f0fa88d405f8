package org.vigie.domain;

import java.util.regex.Pattern;

/** The one form of the identifiers that a person writes in configuration files. */
public final class Identifiers {
  /**
   * Lower-case letters, digits, dots, dashes and underscores, 1 to 100, first a letter or digit.
   */
  public static final String FORM = "[a-z0-9][a-z0-9._-]{0,99}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private Identifiers() {}

  /**
   * Returns the identifier, or refuses it.
   *
   * @param what the kind of identifier, for the message
   * @param value what was written
   * @return the same value
   * @throws IllegalArgumentException when the value does not have {@link #FORM}
   */
  public static String require(String what, String value) {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what
              + " \""
              + value
              + "\" is not an identifier: lower-case letters, digits, '.', '-' and '_', at most 100"
              + " characters, first a letter or digit");
    }
    return value;
  }
}
