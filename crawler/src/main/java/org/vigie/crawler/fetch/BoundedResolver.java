package org.vigie.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Bounds what looking names up may cost: the time of one look-up, how many are under way at once,
 * and how often the same name is asked for. Look-ups block a thread of the operating system, so
 * they have threads of their own. Safe for use by many threads.
 */
final class BoundedResolver implements Resolver, AutoCloseable {
  private static final int AT_ONCE = 64;
  private static final int MOST_REMEMBERED = 20_000;
  private static final Duration KEPT = Duration.ofSeconds(60);
  private static final Duration FAILURE_KEPT = Duration.ofSeconds(10);

  private final Resolver resolver;
  private final Duration timeout;
  private final InstantSource clock;
  private final ThreadPoolExecutor threads;
  private final Map<String, Lookup> lookups =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lookup> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /**
   * Makes a resolver.
   *
   * @param resolver looks names up
   * @param timeout how long a caller waits for one look-up, above 0
   * @param clock the present, by which answers age
   */
  BoundedResolver(Resolver resolver, Duration timeout, InstantSource clock) {
    this.resolver = resolver;
    this.timeout = timeout;
    this.clock = clock;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("look-up-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** An answer, or the wait for one. */
  private static final class Lookup {
    private final CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    private volatile Instant until = Instant.MAX;

    boolean holds(Instant now) {
      return !until.isBefore(now);
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    try {
      return shared(host).answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw failure(host, String.valueOf(e.getMessage()));
    } catch (TimeoutException e) {
      throw failure(host, "look-up of \"" + host + "\" took more than " + timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(host, "look-up of \"" + host + "\" was interrupted");
    }
  }

  private static UnknownHostException failure(String host, String message) {
    return new UnknownHostException(message.contains(host) ? message : host + ": " + message);
  }

  /** One look-up of a name at a time, for all that wait for it. */
  private Lookup shared(String host) {
    Lookup fresh = new Lookup();
    synchronized (lookups) {
      Lookup known = lookups.get(host);
      if (known != null && known.holds(clock.instant())) {
        return known;
      }
      lookups.put(host, fresh);
    }
    start(host, fresh);
    return fresh;
  }

  private void start(String host, Lookup lookup) {
    threads.execute(() -> {
      try {
        List<InetAddress> found = List.copyOf(resolver.lookup(host));
        lookup.until = clock.instant().plus(KEPT);
        lookup.answer.complete(found);
      } catch (UnknownHostException | RuntimeException e) {
        lookup.until = clock.instant().plus(FAILURE_KEPT);
        lookup.answer.completeExceptionally(e);
      }
    });
  }

  /** Ends the threads; look-ups under way end when the operating system says so. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
