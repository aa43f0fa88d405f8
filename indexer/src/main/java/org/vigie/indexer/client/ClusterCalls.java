package org.vigie.indexer.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.OpenSearchClientException;
import org.opensearch.client.transport.httpclient5.ResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.store.StoreException;

/**
 * Calls a cluster, and calls again after a pause when it is overloaded or out of reach for a
 * moment. A call that is answered too late is not repeated: that would double the load that made it
 * late. Safe for use by many threads.
 */
public final class ClusterCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterCalls.class);
  private static final int CONFLICT = 409;
  private static final int OVERLOADED = 429;
  private static final int UNAVAILABLE = 503;

  /** An index is closed for a moment while an earlier version's is brought up to date. */
  private static final String CLOSED = "index_closed_exception";

  /** Eight calls with pauses of 0.2 s, doubled each time, 25 s in all: a node's restart fits in. */
  private static final int ATTEMPTS = 8;

  private static final long FIRST_PAUSE_MILLIS = 200;

  private final OpenSearchClient client;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Makes it.
   *
   * @param client the client, closed together with this
   */
  public ClusterCalls(OpenSearchClient client) {
    this.client = client;
  }

  /**
   * One call.
   *
   * @param <T> what it answers
   */
  @FunctionalInterface
  public interface Call<T> {
    /**
     * Calls.
     *
     * @param client whom
     * @return the answer
     * @throws IOException when there is none
     */
    T on(OpenSearchClient client) throws IOException;
  }

  /**
   * Calls until there is an answer, {@value #ATTEMPTS} times at most.
   *
   * @param <T> what it answers
   * @param what what is tried, and on what, for the message
   * @param call the call; it may run several times
   * @return the answer
   * @throws StoreException when the cluster refuses, or is out of reach at the last attempt
   */
  public <T> T call(String what, Call<T> call) {
    for (int attempt = 1; true; attempt++) {
      try {
        return call.on(client);
      } catch (OpenSearchException e) {
        require(passing(e) && pause(attempt), what, attempt, reason(e.error()), e);
      } catch (OpenSearchClientException e) {
        String answer = e + " " + body(e);
        boolean passing = passing(e.status()) || answer.contains(CLOSED);
        require(passing && pause(attempt), what, attempt, answer, e);
      } catch (IOException e) {
        require(passing(e) && pause(attempt), what, attempt, e.toString(), e);
      } catch (RuntimeException e) {
        // The client wraps what it does not expect, such as its own connections being closed.
        require(false, what, attempt, e.toString(), e);
      }
    }
  }

  /**
   * Calls once, for an answer that is welcome but not needed.
   *
   * @param <T> what it answers
   * @param longest how long to wait for it
   * @param call the call
   * @return the answer; empty when there is none in this time
   */
  public <T> Optional<T> once(Duration longest, Call<T> call) {
    FutureTask<T> asked = new FutureTask<>(() -> call.on(client));
    Thread.ofVirtual().name("cluster-once").start(asked);
    try {
      return Optional.of(asked.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("event=store-no-answer reason=\"{}\"", e.toString());
    }
    asked.cancel(true);
    return Optional.empty();
  }

  private static boolean passing(OpenSearchException refused) {
    return passing(refused.status()) || isClosed(refused.error());
  }

  private static String body(OpenSearchClientException refused) {
    return refused.response().getBody().map(content -> content.bodyAsString()).orElse("");
  }

  /** Out of reach may pass; a late answer is not asked for again, and a refusal is final. */
  private static boolean passing(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResponseException answered) {
        return passing(answered.status());
      }
      if (cause instanceof SocketTimeoutException) {
        return false;
      }
    }
    return true;
  }

  /**
   * Says whether a status may be gone at the next call.
   *
   * @param status an HTTP status
   * @return true for 429 and 503
   */
  public static boolean passing(int status) {
    return status == OVERLOADED || status == UNAVAILABLE;
  }

  /**
   * Says whether a call was refused because a document is no longer the version that was named.
   *
   * @param failure what {@link #call} threw
   * @return true when the document changed, or was deleted
   */
  public static boolean isConflict(StoreException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if ((cause instanceof ResponseException answered && answered.status() == CONFLICT)
          || (cause instanceof OpenSearchException refused && refused.status() == CONFLICT)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether an error is that of an index which is closed for a moment.
   *
   * @param error what the cluster said
   * @return true when the same call may be answered once the index is open
   */
  public static boolean isClosed(ErrorCause error) {
    return CLOSED.equals(error.type())
        || error.rootCause().stream().anyMatch(root -> CLOSED.equals(root.type()));
  }

  /**
   * Waits before the next attempt.
   *
   * @param attempt how many were made
   * @return false when there is no next one
   */
  public boolean pause(int attempt) {
    if (attempt >= ATTEMPTS) {
      return false;
    }
    try {
      return !closing.await(FIRST_PAUSE_MILLIS << (attempt - 1), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Puts an error of the cluster in words.
   *
   * @param error what it said
   * @return its type and reason, and those of the cause below
   */
  public static String reason(ErrorCause error) {
    ErrorCause root = error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
    return root.type() + ": " + root.reason();
  }

  private static void require(
      boolean again, String what, int attempt, String reason, Exception cause) {
    if (!again) {
      throw new StoreException(
          what + " failed: " + reason + " (attempt " + attempt + " of " + ATTEMPTS + ")", cause);
    }
    LOG.warn("event=store-retry what=\"{}\" attempt={} reason=\"{}\"", what, attempt, reason);
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      client._transport().close();
    } catch (IOException e) {
      LOG.warn("event=store-close-failed reason=\"{}\"", e.toString());
    }
  }
}
