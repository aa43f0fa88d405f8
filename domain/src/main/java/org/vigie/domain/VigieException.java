package org.vigie.domain;

/**
 * The root of all failures that Vigie raises itself. A module has one subclass; its message says
 * what was tried, on what, and why it failed.
 */
public abstract class VigieException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a failure.
   *
   * @param message what was tried, on what, and why it failed
   */
  protected VigieException(String message) {
    super(message);
  }

  /**
   * Makes a failure with its cause.
   *
   * @param message what was tried, on what, and why it failed
   * @param cause the failure below
   */
  protected VigieException(String message, Throwable cause) {
    super(message, cause);
  }
}
