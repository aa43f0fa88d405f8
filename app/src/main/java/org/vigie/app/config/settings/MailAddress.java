package org.vigie.app.config.settings;

import org.vigie.domain.alert.Receiver;

/**
 * A mail address without a display name.
 *
 * @param value such as "press@example.org"; without white space, so that it cannot forge a header
 */
public record MailAddress(String value) {
  /** The form of an address. */
  public static final String FORM = Receiver.FORM;

  /** Checks the form. */
  public MailAddress {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("\"" + value + "\" is not a mail address");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
