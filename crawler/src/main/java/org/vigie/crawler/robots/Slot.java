package org.vigie.crawler.robots;

import java.util.concurrent.Semaphore;

/**
 * One of the places in which a source is fetched, parsed and delivered, which bounds memory and
 * sockets. It is given back while its holder waits for a host, so a slow host holds up nobody else.
 * Used by one thread.
 */
public final class Slot implements AutoCloseable {
  private final Semaphore places;
  private boolean held;

  /**
   * Makes a slot that is not held yet.
   *
   * @param places all places there are
   */
  public Slot(Semaphore places) {
    this.places = places;
  }

  /** Waits for a place, unless one is held already. */
  void acquire() throws InterruptedException {
    if (!held) {
      places.acquire();
      held = true;
    }
  }

  /** Gives the place back, if one is held. */
  void release() {
    if (held) {
      held = false;
      places.release();
    }
  }

  @Override
  public void close() {
    release();
  }
}
