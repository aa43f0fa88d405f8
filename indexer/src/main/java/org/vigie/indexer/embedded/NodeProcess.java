package org.vigie.indexer.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One life of the child: from its start until its end. */
final class NodeProcess {
  private static final Pattern READY = Pattern.compile("READY http=(\\d+) transport=\\d+");
  private static final int IN_USE = 3;
  private static final long LONGEST_STOP_SECONDS = 30;
  private final Process process;
  private final int httpPort;

  private NodeProcess(Process process, int httpPort) {
    this.process = process;
    this.httpPort = httpPort;
  }

  /** Starts a child and waits until it answers; leaves none behind when it fails. */
  static NodeProcess start(
      NodeCommand command, DataFolder folder, int httpPort, Consumer<StartProgress> progress)
      throws InterruptedException {
    Process process = null;
    try {
      folder.log().rotate();
      process = command.start(httpPort, folder.log());
      CompletableFuture<Integer> port = readyPort(process);
      int answered = await(port, process, folder, new Wait(command.settings(), progress));
      NodeProcess node = new NodeProcess(process, answered);
      process = null;
      return node;
    } catch (IOException e) {
      throw StartFailed.because(e, folder.path());
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
    }
  }

  private static CompletableFuture<Integer> readyPort(Process process) {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    Thread.ofVirtual().name("opensearch-output").start(() -> read(process, port));
    return port;
  }

  private static void read(Process process, CompletableFuture<Integer> port) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher ready = READY.matcher(line);
        if (ready.matches()) {
          port.complete(Integer.valueOf(ready.group(1)));
        }
      }
      port.completeExceptionally(new IOException("no more output"));
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
  }

  private static int await(
      CompletableFuture<Integer> port, Process process, DataFolder folder, Wait wait)
      throws InterruptedException {
    while (true) {
      try {
        return port.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (wait.over()) {
          throw StartFailed.tooSlow(wait.limit().toSeconds(), folder.log());
        }
        wait.report(StartProgress.Phase.STARTING);
      } catch (ExecutionException e) {
        int status = process.waitFor();
        throw status == IN_USE
            ? new DataFolderInUse(folder.path())
            : StartFailed.ended(status, folder.log());
      }
    }
  }

  int httpPort() {
    return httpPort;
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Closes the child's standard input, which ends it in order; by force when it takes too long. */
  void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(Duration.ofSeconds(LONGEST_STOP_SECONDS))) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
