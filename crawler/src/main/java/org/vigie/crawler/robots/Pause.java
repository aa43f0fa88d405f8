package org.vigie.crawler.robots;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets time pass between two requests to a host. Used by many threads. */
@FunctionalInterface
public interface Pause {
  /** Waits on a semaphore that nobody fills, which an interrupt ends. */
  Pause REAL =
      time -> {
        boolean filled = new Semaphore(0).tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
        assert !filled : "nobody fills it";
      };

  /**
   * Waits.
   *
   * @param time how long, more than 0
   * @throws InterruptedException when the process stops while waiting
   */
  void pass(Duration time) throws InterruptedException;
}
