package org.vigie.domain.store;

import org.vigie.domain.VigieException;

/** The store did not do what was asked; what was to be saved must be saved again. */
public class StoreException extends VigieException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a failure.
   *
   * @param message what was tried, on what, and why it failed
   */
  public StoreException(String message) {
    super(message);
  }

  /**
   * Makes a failure with its cause.
   *
   * @param message what was tried, on what, and why it failed
   * @param cause the failure below
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
