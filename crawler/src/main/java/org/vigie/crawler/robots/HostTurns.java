package org.vigie.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One request at a time a host, with a pause between two. Threads wait their turn in the order of
 * their arrival, and a turn that is too far away is not waited for.
 */
final class HostTurns {
  private final InstantSource clock;
  private final Duration longestWait;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  HostTurns(InstantSource clock, Duration longestWait) {
    this.clock = clock;
    this.longestWait = longestWait;
  }

  /** A host's lock, and when it was last asked. */
  private static final class Host {
    private final Semaphore turn = new Semaphore(1, true);
    private volatile Instant lastEnd = Instant.MIN;
  }

  /**
   * Waits for the turn of a request.
   *
   * @param name the host
   * @param pause how long the host is to be left alone after the request before
   * @param slot is given back while waiting
   * @return empty when it is our turn, and {@link #end} must follow; or how long the host is still
   *     to be left alone, when that is too long to wait
   */
  Optional<Duration> begin(String name, Duration pause, Slot slot) throws InterruptedException {
    Host host = hosts.computeIfAbsent(name, unknown -> new Host());
    if (!host.turn.tryAcquire()) {
      slot.release();
      if (!host.turn.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
        return Optional.of(longestWait);
      }
    }
    boolean ours = false;
    try {
      Duration wait = wait(host.lastEnd, pause);
      if (wait.compareTo(longestWait) > 0) {
        return Optional.of(wait);
      }
      if (wait.isPositive()) {
        slot.release();
        pause(wait);
      }
      slot.acquire();
      ours = true;
      return Optional.empty();
    } finally {
      if (!ours) {
        host.turn.release();
      }
    }
  }

  private Duration wait(Instant lastEnd, Duration pause) {
    Instant now = clock.instant();
    boolean never = lastEnd.equals(Instant.MIN);
    return never ? Duration.ZERO : Duration.between(now, lastEnd.plus(pause));
  }

  /** Ends a turn. */
  void end(String name) {
    Host host = hosts.computeIfAbsent(name, unknown -> new Host());
    host.lastEnd = clock.instant();
    host.turn.release();
  }

  /** Waits on a semaphore that nobody fills, which an interrupt ends. */
  private static void pause(Duration pause) throws InterruptedException {
    boolean filled = new Semaphore(0).tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
    assert !filled : "nobody fills it";
  }
}
