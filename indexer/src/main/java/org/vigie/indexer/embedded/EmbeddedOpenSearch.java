package org.vigie.indexer.embedded;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An OpenSearch node in a child process, on loopback, with its data in one folder. It is started
 * again on the same port when it dies, it ends when this process ends, however that comes, and it
 * is closed in order by {@link #close}. Safe for use by many threads.
 */
public final class EmbeddedOpenSearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedOpenSearch.class);

  /** An earlier node closes within seconds; its own hard limit is 60 s after its owner's end. */
  private static final Duration EARLIER_NODE_LIMIT = Duration.ofSeconds(65);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final Duration LONG_LIFE = Duration.ofMinutes(5);
  private static final int LARGEST_BACK_OFF_EXPONENT = 5;

  private final NodeCommand command;
  private final DataFolder folder;
  private final int httpPort;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread supervisor;
  private volatile NodeProcess node;

  private EmbeddedOpenSearch(NodeCommand command, DataFolder folder, NodeProcess first) {
    this.command = command;
    this.folder = folder;
    this.httpPort = first.httpPort();
    this.node = first;
    this.supervisor = Thread.ofVirtual().name("opensearch-supervisor").unstarted(this::supervise);
  }

  /**
   * Starts a node and waits until it answers.
   *
   * @param settings how to run it
   * @param progress told about once a second what is waited for
   * @return the running node
   * @throws DataFolderInUse when another process holds the data folder and does not release it
   * @throws StartFailed when the node does not come up within the limit
   */
  public static EmbeddedOpenSearch start(
      EmbeddedSettings settings, Consumer<StartProgress> progress) {
    DataFolder folder = DataFolder.claim(settings.dataFolder());
    try {
      awaitEarlierNode(folder, settings, progress);
      NodeCommand command = new NodeCommand(settings);
      NodeProcess first = NodeProcess.start(command, folder, 0, progress);
      EmbeddedOpenSearch running = new EmbeddedOpenSearch(command, folder, first);
      running.supervisor.start();
      LOG.info("event=opensearch-started url={} pid={}", running.url(), first.pid());
      return running;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      folder.close();
      throw StartFailed.because(e, settings.dataFolder());
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static void awaitEarlierNode(
      DataFolder folder, EmbeddedSettings settings, Consumer<StartProgress> progress)
      throws InterruptedException {
    Wait wait = new Wait(settings, progress);
    for (int second = 0; !folder.nodeGoneWithin(Duration.ofSeconds(1)); second++) {
      if (second >= EARLIER_NODE_LIMIT.toSeconds() || wait.over()) {
        throw new DataFolderInUse(folder.path());
      }
      wait.report(StartProgress.Phase.EARLIER_NODE);
    }
  }

  /**
   * Returns the node's address, which stays the same when it is started again.
   *
   * @return such as {@code http://127.0.0.1:40213}
   */
  public URI url() {
    return URI.create("http://127.0.0.1:" + httpPort);
  }

  /**
   * Returns the child's process id, for measurements and tests.
   *
   * @return the id of the latest child
   */
  public long pid() {
    return node.pid();
  }

  /**
   * Says whether the child runs.
   *
   * @return false while it is being started again
   */
  public boolean running() {
    return node.alive();
  }

  private void supervise() {
    try {
      int failures = 0;
      while (closing.getCount() > 0) {
        long began = System.nanoTime();
        int status = node.awaitEnd();
        if (closing.getCount() == 0) {
          return;
        }
        boolean longLife = System.nanoTime() - began > LONG_LIFE.toNanos();
        failures = longLife ? 0 : failures;
        LOG.warn("event=opensearch-died status={} restarts={}", status, failures);
        failures = restart(failures);
      }
    } catch (InterruptedException e) {
      LOG.debug("event=opensearch-supervisor-stopped");
    }
  }

  /** Tries until the node answers, at most every 32 s; returns the number of tries so far. */
  private int restart(int failures) throws InterruptedException {
    int tries = failures;
    while (!closing.await(1L << Math.min(tries, LARGEST_BACK_OFF_EXPONENT), TimeUnit.SECONDS)) {
      tries++;
      try {
        node = NodeProcess.start(command, folder, httpPort, _ -> {});
        LOG.info("event=opensearch-restarted url={} pid={}", url(), node.pid());
        return tries;
      } catch (EmbeddedException e) {
        LOG.error("event=opensearch-restart-failed tries={} reason=\"{}\"", tries, e.getMessage());
      }
    }
    return tries;
  }

  /** Stops the child in order, within about 40 s at worst. */
  @Override
  public void close() {
    closing.countDown();
    supervisor.interrupt();
    try {
      supervisor.join(STOP_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    node.stop();
    folder.close();
    LOG.info("event=opensearch-stopped");
  }
}
