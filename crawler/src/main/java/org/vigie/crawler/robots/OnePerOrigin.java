package org.vigie.crawler.robots;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A lock for each origin whose robots.txt is being asked for, and for no other. */
final class OnePerOrigin {
  private final Map<String, Lock> locks = new ConcurrentHashMap<>();

  /** A lock and how many threads hold it or wait for it. */
  private static final class Lock {
    private final Semaphore one = new Semaphore(1);
    private int concerned;
  }

  Semaphore enter(String origin) {
    return locks.compute(
            origin,
            (_, known) -> {
              Lock lock = known == null ? new Lock() : known;
              lock.concerned++;
              return lock;
            })
        .one;
  }

  void leave(String origin) {
    locks.computeIfPresent(origin, (_, lock) -> --lock.concerned == 0 ? null : lock);
  }
}
