package org.vigie.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** How much is logged: a command shows warnings, the running application also its changes. */
final class Logs {
  private Logs() {}

  /** Libraries that log by java.util.logging join the others. */
  static void unite() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  static void verbose() {
    if (LoggerFactory.getLogger("org.vigie") instanceof Logger logger) {
      logger.setLevel(Level.INFO);
    }
  }
}
