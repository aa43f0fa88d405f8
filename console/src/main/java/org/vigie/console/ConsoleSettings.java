package org.vigie.console;

import java.net.URI;

/**
 * How the console is reached and what it may promise.
 *
 * @param publicUrl the address that readers use; with https the session cookie is sent over https
 *     only
 * @param mailsStayHere true when mails are not sent but only shown in the console, as in the demo
 */
public record ConsoleSettings(URI publicUrl, boolean mailsStayHere) {
  /** Checks that the address is absolute. */
  public ConsoleSettings {
    if (!"http".equals(publicUrl.getScheme()) && !"https".equals(publicUrl.getScheme())) {
      throw new IllegalArgumentException(
          "public address \"" + publicUrl + "\" is not http or https");
    }
  }

  /**
   * Says whether readers come over https.
   *
   * @return true for an https address
   */
  public boolean isSecure() {
    return "https".equals(publicUrl.getScheme());
  }
}
