package org.vigie.crawler.robots;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vigie.crawler.fetch.Lane;

/**
 * What one source holds while it is under way, and the place in which its answers are parsed and
 * delivered. The place is given back while its holder waits for a host or an answer; both are given
 * back while a server is slow, or while it waits for long, so that it holds up nobody else. How
 * long it waits in all is bounded. Used by one thread, but {@link #leave} by any.
 */
public final class Slot implements Lane, AutoCloseable {
  private final Semaphore places;
  private final Semaphore underWay;
  private boolean held;
  private boolean counted = true;
  private Duration left;

  /**
   * Makes a slot that holds no place yet.
   *
   * @param places all places there are
   * @param underWay of which one permit is this slot's to give back
   * @param patience how long its holder waits in all
   */
  Slot(Semaphore places, Semaphore underWay, Duration patience) {
    this.places = places;
    this.underWay = underWay;
    this.left = patience;
  }

  /**
   * Waits for a place, and to be under way again after it was left, unless both are so already.
   *
   * @return false when the holder has waited for too long
   */
  boolean enter() throws InterruptedException {
    if (!isCounted()) {
      // Whoever waited with a place would hold up those that it waits for.
      release();
      if (!waitedFor(underWay, left)) {
        return false;
      }
      synchronized (this) {
        counted = true;
      }
    }
    if (!holds()) {
      if (!waitedFor(places, left)) {
        return false;
      }
      hold();
    }
    return true;
  }

  /**
   * Leaves, and waits for somebody else to end.
   *
   * @param turn what the other gives back
   * @param most how long at most
   * @return false when it took too long
   */
  boolean waitFor(Semaphore turn, Duration most) throws InterruptedException {
    leave();
    return waitedFor(turn, most);
  }

  private boolean waitedFor(Semaphore semaphore, Duration most) throws InterruptedException {
    Duration wait = most.compareTo(left) < 0 ? most : left;
    long begun = System.nanoTime();
    boolean got = semaphore.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    spend(Duration.ofNanos(System.nanoTime() - begun));
    return got;
  }

  /**
   * Leaves, and lets a time pass.
   *
   * @return false, at once, when that is more than the holder still waits
   */
  boolean pass(Duration time, Pause pause) throws InterruptedException {
    if (time.compareTo(left) > 0) {
      return false;
    }
    leave();
    pause.pass(time);
    spend(time);
    return true;
  }

  private void spend(Duration time) {
    left = time.compareTo(left) < 0 ? left.minus(time) : Duration.ZERO;
  }

  private synchronized boolean isCounted() {
    return counted;
  }

  private synchronized void hold() {
    held = true;
  }

  private synchronized boolean holds() {
    return held;
  }

  /** Gives the place back, if one is held. */
  synchronized void release() {
    if (held) {
      held = false;
      places.release();
    }
  }

  @Override
  public void send() {
    release();
  }

  @Override
  public synchronized void leave() {
    release();
    if (counted) {
      counted = false;
      underWay.release();
    }
  }

  @Override
  public void rejoin() throws InterruptedException {
    if (!holds()) {
      // There is an answer, which cannot be put off; every place is free again soon.
      places.acquire();
      hold();
    }
  }

  @Override
  public void close() {
    leave();
  }
}
