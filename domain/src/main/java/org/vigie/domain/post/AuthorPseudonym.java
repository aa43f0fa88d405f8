package org.vigie.domain.post;

import java.util.regex.Pattern;

/**
 * What is stored in place of an author's name: a keyed hash, stable for one installation.
 *
 * @param value lower-case hexadecimal digits
 */
public record AuthorPseudonym(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8,64}");

  /** Checks the form. */
  public AuthorPseudonym {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("pseudonym \"" + value + "\" is not hexadecimal");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
