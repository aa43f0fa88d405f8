package org.vigie.alerts.detect;

import org.vigie.domain.VigieException;

/** A series cannot be read; the message says which line is wrong and why. */
public final class DetectException extends VigieException {
  private static final long serialVersionUID = 1L;

  DetectException(long line, String message) {
    super("line " + line + ": " + message);
  }
}
