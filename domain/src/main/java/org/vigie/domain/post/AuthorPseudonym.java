package org.vigie.domain.post;

/**
 * What is stored in place of an author's name: a keyed hash, stable for one installation.
 *
 * @param value lower-case hexadecimal digits
 */
public record AuthorPseudonym(String value) {
  /** Checks the form. */
  public AuthorPseudonym {
    if (!value.matches("[0-9a-f]{8,64}")) {
      throw new IllegalArgumentException("pseudonym \"" + value + "\" is not hexadecimal");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
