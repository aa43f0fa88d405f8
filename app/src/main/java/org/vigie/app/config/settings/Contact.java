package org.vigie.app.config.settings;

/**
 * How the people behind a site reach the team.
 *
 * @param value a web or mail address; printable ASCII without space, so that it fits in a header
 */
public record Contact(String value) {
  /** The form of a contact. */
  public static final String FORM = "(https?://|[!-~]+@)[!-~]+";

  /** Checks the form. */
  public Contact {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("\"" + value + "\" is no web or mail address");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
