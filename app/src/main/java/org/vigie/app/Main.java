package org.vigie.app;

import java.time.Clock;
import org.vigie.app.cli.CommandLineInterface;
import org.vigie.domain.SuppressForbidden;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /**
   * Runs one command.
   *
   * @param arguments the command and its arguments
   */
  @SuppressForbidden(reason = "the one place that takes the machine's clock")
  public static void main(String[] arguments) {
    System.exit(new CommandLineInterface(language(), Clock.systemUTC()).run(arguments));
  }

  /** The variables in the order in which POSIX asks for them. */
  private static String language() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
