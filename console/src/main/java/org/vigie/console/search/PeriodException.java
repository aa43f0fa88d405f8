package org.vigie.console.search;

import org.vigie.domain.VigieException;

/** The days that a reader named cannot be searched. */
final class PeriodException extends VigieException {
  private static final long serialVersionUID = 1L;

  private final String key;

  /** Makes a failure; the key is that of the explanation in the message files. */
  PeriodException(String key, String message) {
    super(message);
    this.key = key;
  }

  String key() {
    return key;
  }
}
