package org.vigie.domain.post;

/**
 * The public name of an author as the source shows it. Never stored and never logged: analysis
 * turns it into an {@link AuthorPseudonym}.
 *
 * @param value the name, never blank
 */
public record AuthorName(String value) {
  /** Checks that there is a name. */
  public AuthorName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an author's name is blank; leave the author out instead");
    }
  }

  /** Hides the name, so that it cannot reach a log by accident. */
  @Override
  public String toString() {
    return "AuthorName[***]";
  }
}
