package org.vigie.crawler.schedule;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts readings that have not ended. Many threads count, one looks. */
final class Running {
  private static final long LOOK_MILLIS = 500;

  private final AtomicInteger count = new AtomicInteger();
  private final Semaphore idle = new Semaphore(0);

  void begun() {
    count.incrementAndGet();
  }

  void ended() {
    if (count.decrementAndGet() == 0) {
      idle.release();
    }
  }

  /** Looks for a moment whether all have ended; if some have not, more may be due meanwhile. */
  boolean none() throws InterruptedException {
    if (count.get() > 0 && idle.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      idle.drainPermits();
    }
    return count.get() == 0;
  }
}
