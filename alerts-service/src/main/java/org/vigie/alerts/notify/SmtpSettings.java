package org.vigie.alerts.notify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a mail server.
 *
 * @param host its name or address
 * @param port its port, 1 to 65535
 * @param security how the connection is protected
 * @param credentials how to sign in; null to send without
 * @param from the sender, such as {@code Vigie <vigie@example.org>}
 * @param timeout how long to wait for a connection and for each answer, above 0
 */
public record SmtpSettings(
    String host,
    int port,
    Security security,
    @Nullable Credentials credentials,
    String from,
    Duration timeout) {

  private static final int LARGEST_PORT = 65_535;

  /** How the connection is protected. */
  public enum Security {
    /** Not at all; for a server on the same machine. */
    NONE,
    /** Plain first, then TLS; nothing is sent when the server has none. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  /**
   * A name and a password.
   *
   * @param username the name
   * @param password the password
   */
  public record Credentials(String username, String password) {
    /** Hides the password. */
    @Override
    public String toString() {
      return "Credentials[" + username + ", ***]";
    }
  }

  /** Checks the ranges. */
  public SmtpSettings {
    if (host.isBlank() || port < 1 || port > LARGEST_PORT) {
      throw new IllegalArgumentException("mail server \"" + host + "\" port " + port);
    }
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("mail timeout " + timeout + " is not above 0");
    }
  }
}
