package org.vigie.node;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs one OpenSearch node until the parent process goes away. The parent keeps standard input
 * open; its end, however it comes, closes the node. When the node answers, one line is written to
 * standard output: {@code READY http=PORT transport=PORT}. All else goes to standard error.
 *
 * <p>Exit status: 0 after an orderly end, {@value #FAILED} when the node could not start, {@value
 * #IN_USE} when another node holds the home folder.
 */
public final class NodeMain {
  /** The node could not start; the reason is on standard error. */
  static final int FAILED = 2;

  /** Another node holds the home folder. */
  static final int IN_USE = 3;

  private static final long LONGEST_END_SECONDS = 60;

  private NodeMain() {}

  /**
   * Starts the node.
   *
   * @param args the home folder, and the HTTP port: 0 for any free one
   */
  public static void main(String[] args) {
    PrintStream parent = System.out;
    System.setOut(System.err);
    CountDownLatch inputEnded = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> watchParent(inputEnded));
    System.exit(run(Path.of(args[0]), Integer.parseInt(args[1]), parent, inputEnded));
  }

  private static int run(Path home, int httpPort, PrintStream parent, CountDownLatch inputEnded) {
    try (HomeLock lock = HomeLock.take(home)) {
      if (!lock.held()) {
        System.err.println("folder " + home + " is held by another node");
        return IN_USE;
      }
      try (RunningNode node = RunningNode.start(home, httpPort)) {
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "close-node"));
        parent.write(node.readyLine().getBytes(StandardCharsets.UTF_8));
        parent.flush();
        inputEnded.await();
      }
      return 0;
    } catch (Exception e) {
      e.printStackTrace();
      return FAILED;
    }
  }

  /** Ends the process by force when an orderly end takes too long: nobody is left to do it. */
  private static void watchParent(CountDownLatch ended) {
    awaitEndOfInput();
    ended.countDown();
    try {
      if (!new CountDownLatch(1).await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("node did not end within " + LONGEST_END_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      System.err.println("parent watch was interrupted");
    }
    Runtime.getRuntime().halt(FAILED);
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // What the parent writes has no meaning; only the end has.
      }
    } catch (IOException e) {
      System.err.println("standard input failed: " + e);
    }
  }
}
