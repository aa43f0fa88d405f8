package org.vigie.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged: a command shows warnings, the running application also its changes. */
final class Logs {
  private Logs() {}

  static void verbose() {
    if (LoggerFactory.getLogger("org.vigie") instanceof Logger logger) {
      logger.setLevel(Level.INFO);
    }
  }
}
