package org.vigie.app.state;

import org.vigie.domain.VigieException;

/** The control state could not be opened or read. */
public final class StateException extends VigieException {
  private static final long serialVersionUID = 1L;

  StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
