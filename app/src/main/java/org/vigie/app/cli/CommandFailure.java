package org.vigie.app.cli;

import org.vigie.domain.VigieException;

/** A command that ends early; its message is for the user, in the user's language. */
final class CommandFailure extends VigieException {
  private static final long serialVersionUID = 1L;
  private final int status;

  CommandFailure(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
