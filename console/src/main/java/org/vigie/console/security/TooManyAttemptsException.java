package org.vigie.console.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody failed too often to sign in and must wait. */
final class TooManyAttemptsException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final Duration remaining;

  TooManyAttemptsException(Duration remaining) {
    super("sign in failed: too many attempts, " + remaining.toSeconds() + " s to wait");
    this.remaining = remaining;
  }

  Duration remaining() {
    return remaining;
  }
}
