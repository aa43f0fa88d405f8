package org.vigie.crawler.robots;

import java.util.concurrent.Semaphore;
import org.vigie.crawler.fetch.Lane;

/**
 * What one source holds while it is under way, and the place in which its answers are parsed and
 * delivered. The place is given back while its holder waits for a host or an answer; both are given
 * back while a server is slow, so that it holds up nobody else. Used by one thread, but {@link
 * #leave} by any.
 */
public final class Slot implements Lane, AutoCloseable {
  private final Semaphore places;
  private final Semaphore underWay;
  private boolean held;
  private boolean counted = true;

  /**
   * Makes a slot that holds no place yet.
   *
   * @param places all places there are
   * @param underWay of which one permit is this slot's to give back
   */
  Slot(Semaphore places, Semaphore underWay) {
    this.places = places;
    this.underWay = underWay;
  }

  /** Waits for a place, unless one is held already. */
  void acquire() throws InterruptedException {
    if (!holds()) {
      places.acquire();
      synchronized (this) {
        held = true;
      }
    }
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
    acquire();
  }

  @Override
  public void close() {
    leave();
  }
}
