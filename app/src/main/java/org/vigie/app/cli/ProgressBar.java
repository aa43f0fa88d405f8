package org.vigie.app.cli;

import java.io.Console;
import java.io.PrintStream;

/** A bar on standard error that follows a file's bytes; on a file or pipe it stays silent. */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final PrintStream err;
  private final long total;
  private final boolean visible = isTerminal();
  private int shown = -1;

  ProgressBar(PrintStream err, long total) {
    this.err = err;
    this.total = Math.max(1, total);
  }

  // Null on systems without any console, whatever the check says.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  synchronized void at(long bytes, long posts) {
    int percent = (int) Math.min(100, bytes * 100 / total);
    if (visible && percent != shown) {
      shown = percent;
      int full = percent * WIDTH / 100;
      err.print(
          "\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " %  " + posts);
      err.flush();
    }
  }

  synchronized void end() {
    if (visible && shown >= 0) {
      err.println();
    }
  }
}
