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

  private final Semaphore working;
  private final Semaphore underWay;

  /**
   * Makes places.
   *
   * @param parallel how many sources are worked on at once, 1 or more
   */
  public Places(int parallel) {
    this.working = new Semaphore(parallel);
    this.underWay = new Semaphore(parallel * WAITING_PER_WORKING);
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
    return new Slot(working, underWay);
  }
}
