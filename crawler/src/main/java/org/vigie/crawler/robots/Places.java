package org.vigie.crawler.robots;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many sources are under way at once, and how many of these are worked on: parsed and
 * delivered. Bounds memory and sockets. Safe for use by many threads.
 */
public final class Places {
  /** Sources under way for each that works; the others wait for a host or an answer. */
  private static final int WAITING_PER_WORKING = 8;

  /** Longer than any reading but one of a whole site waits. */
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(10);

  private final Semaphore working;
  private final Semaphore underWay;
  private final Duration patience;

  /**
   * Makes places.
   *
   * @param parallel how many sources are worked on at once, 1 or more
   */
  public Places(int parallel) {
    this(parallel, USUAL_PATIENCE);
  }

  /**
   * Makes places for readings of a certain patience.
   *
   * @param parallel how many sources are worked on at once, 1 or more
   * @param patience how long each reading waits in all, for hosts and for places
   */
  public Places(int parallel, Duration patience) {
    this.working = new Semaphore(parallel);
    // Who comes back from a pause is not to be overtaken for ever by what is claimed.
    this.underWay = new Semaphore(parallel * WAITING_PER_WORKING, true);
    this.patience = patience;
  }

  /**
   * Waits until more sources can be under way.
   *
   * @param most how long at most
   * @return how many, each of which must be given back, or be made a slot; 0 when there was no room
   * @throws InterruptedException when the process stops while waiting
   */
  public int awaitFree(Duration most) throws InterruptedException {
    boolean free = underWay.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
    return free ? 1 + underWay.drainPermits() : 0;
  }

  /**
   * Gives back what is not needed.
   *
   * @param count how many of those that were free
   */
  public void giveBack(int count) {
    underWay.release(count);
  }

  /**
   * Makes a slot for a source that is under way.
   *
   * @return the slot, which must be closed
   */
  public Slot slot() {
    return new Slot(working, underWay, patience);
  }
}
