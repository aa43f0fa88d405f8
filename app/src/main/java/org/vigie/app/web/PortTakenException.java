package org.vigie.app.web;

import org.vigie.domain.VigieException;

/** The console's port cannot be listened on. */
public final class PortTakenException extends VigieException {
  private static final long serialVersionUID = 1L;
  private final int port;

  PortTakenException(int port, Throwable cause) {
    super("listen on port " + port + " failed: " + cause.getMessage(), cause);
    this.port = port;
  }

  /**
   * Returns the port.
   *
   * @return 1 to 65535
   */
  public int port() {
    return port;
  }
}
