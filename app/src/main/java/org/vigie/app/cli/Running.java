package org.vigie.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.vigie.app.App;
import org.vigie.app.line.Closers;

/** Keeps the application running until the process is asked to end. */
final class Running {
  private Running() {}

  /**
   * Starts the application and waits for a signal.
   *
   * @param around what was opened before it and is closed after it, even when it does not start
   */
  static void untilStopped(Terminal terminal, Supplier<App> start, Closers around)
      throws InterruptedException {
    long began = System.nanoTime();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  around.close();
                  stopped.countDown();
                }));
    App app = around.add(start.get());
    around.add(() -> terminal.say("running.stopping"));
    double seconds = (System.nanoTime() - began) / 1e9;
    terminal.say("running.ready", app.console(), String.format(terminal.locale(), "%.1f", seconds));
    stopped.await();
  }
}
