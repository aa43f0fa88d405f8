package org.vigie.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * One request at a time a host, with a pause between two. Threads wait their turn in the order of
 * their arrival; a turn that is too far away, for this host or for the patience that a reading has
 * left, is not waited for but promised.
 */
final class HostTurns {
  /** No restart is quicker, so a shorter pause need not be known to the next process. */
  private static final Duration RESTART = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Duration longestWait;
  private final HostMemory memory;
  private final Pause pause;
  private final Semaphore waiting;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /**
   * Makes turns.
   *
   * @param memory remembers when each host was asked last
   * @param pause lets time pass
   * @param longestWait the longest wait for a turn
   * @param mostWaiting threads that wait at the same time at most, for whatever host; others are
   *     put off, so that slow hosts never take up all the room there is
   */
  HostTurns(
      InstantSource clock, HostMemory memory, Pause pause, Duration longestWait, int mostWaiting) {
    this.pause = pause;
    this.clock = clock;
    this.memory = memory;
    this.longestWait = longestWait;
    this.waiting = new Semaphore(mostWaiting);
  }

  /** A host's lock, its line, and how many threads are concerned with it. */
  private static final class Host {
    private final Semaphore turn = new Semaphore(1, true);
    private final Line line = new Line();
    private int concerned;
  }

  /**
   * Waits for the turn of a request.
   *
   * @param name the host
   * @param who the source that asks
   * @param pause how long the host is to be left alone after the request before
   * @param slot is given back while waiting
   * @return empty when it is our turn, and {@link #end} must follow; or how long the host is still
   *     to be left alone, when that is too long to wait
   */
  Optional<Duration> begin(String name, String who, Duration pause, Slot slot)
      throws InterruptedException {
    Host host = enter(name);
    boolean ours = false;
    try {
      if (!host.turn.tryAcquire()) {
        int before = host.turn.getQueueLength() + 1;
        if (pause.multipliedBy(before).compareTo(longestWait) > 0 || !await(host.turn, slot)) {
          return Optional.of(promised(host, who, pause, clock.instant().plus(pause)));
        }
      }
      try {
        Optional<Duration> later = turn(name, host, who, pause, slot);
        ours = later.isEmpty();
        return later;
      } finally {
        if (!ours) {
          host.turn.release();
        }
      }
    } finally {
      if (!ours) {
        leave(name);
      }
    }
  }

  /** The host's lock is ours; is it time? */
  private Optional<Duration> turn(String name, Host host, String who, Duration pause, Slot slot)
      throws InterruptedException {
    Instant now = clock.instant();
    Instant last = memory.get(name).lastRequest();
    Instant free = last == null ? now : last.plus(pause);
    Duration wait = Duration.between(now, free);
    boolean may;
    synchronized (host.line) {
      may = host.line.mayGo(who, now);
    }
    if (!may) {
      Instant next = free.isAfter(now) ? free : now;
      return Optional.of(promised(host, who, pause, next.plus(pause)));
    }
    if (wait.isPositive()) {
      if (wait.compareTo(longestWait) > 0 || !pause(wait, slot)) {
        return Optional.of(promised(host, who, pause, free));
      }
    }
    if (!slot.enter()) {
      return Optional.of(promised(host, who, pause, clock.instant()));
    }
    synchronized (host.line) {
      host.line.served(who);
    }
    return Optional.empty();
  }

  private Duration promised(Host host, String who, Duration pause, Instant free) {
    synchronized (host.line) {
      Duration wait = Duration.between(clock.instant(), host.line.promise(who, free, pause));
      return wait.isNegative() ? Duration.ZERO : wait;
    }
  }

  /** Ends a turn. */
  void end(String name, Duration pause) {
    try {
      memory.asked(name, clock.instant(), pause.compareTo(RESTART) > 0);
    } finally {
      giveBack(name);
    }
  }

  /** Ends a turn in which nothing was asked. */
  void giveBack(String name) {
    Host host = hosts.get(name);
    if (host != null) {
      host.turn.release();
      leave(name);
    }
  }

  private Host enter(String name) {
    return hosts.compute(
        name,
        (_, known) -> {
          Host host = known == null ? new Host() : known;
          host.concerned++;
          return host;
        });
  }

  private void leave(String name) {
    hosts.computeIfPresent(
        name,
        (_, host) -> {
          host.concerned--;
          synchronized (host.line) {
            return host.concerned == 0 && host.line.isEmpty() ? null : host;
          }
        });
  }

  /**
   * Waits until somebody else has ended something; false when there is no room to wait, or when it
   * takes too long. Who waits for a place after it still takes up room: what the other gave back is
   * held meanwhile, so these must not be without number.
   */
  boolean await(Semaphore other, Slot slot) throws InterruptedException {
    if (longestWait.isZero() || !waiting.tryAcquire()) {
      return false;
    }
    try {
      if (!slot.waitFor(other, longestWait)) {
        return false;
      }
      if (slot.enter()) {
        return true;
      }
      other.release();
      return false;
    } finally {
      waiting.release();
    }
  }

  /** Lets the rest of a pause pass; false when there is no room to wait, or no patience left. */
  private boolean pause(Duration rest, Slot slot) throws InterruptedException {
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return slot.pass(rest, pause) && slot.enter();
    } finally {
      waiting.release();
    }
  }
}
