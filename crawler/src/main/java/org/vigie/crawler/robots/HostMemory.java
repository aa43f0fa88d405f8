package org.vigie.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.source.HostState;
import org.vigie.domain.source.HostStates;

/**
 * What is known of hosts, near at hand: a bounded number in memory, all of them behind. Times of
 * ordinary requests are written many at once; whatever a restart must not forget is written at
 * once. A memory that cannot be reached never stops the crawl. Safe for use by many threads.
 */
final class HostMemory {
  private static final Logger LOG = LoggerFactory.getLogger(HostMemory.class);

  private static final int MOST_HOSTS = 50_000;
  private static final int MOST_UNWRITTEN = 500;

  /** Locks that hosts share, so that there need not be one for each. */
  private static final int STRIPES = 64;

  /** Another process may have learned something meanwhile. */
  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private static final Duration FORGOTTEN = Duration.ofDays(60);
  private static final Duration CLEANED = Duration.ofHours(24);

  private final HostStates states;
  private final InstantSource clock;
  private final Map<String, Copy> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
              return size() > MOST_HOSTS;
            }
          });
  private final List<ReentrantLock> changing =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toList();
  private final Map<String, Instant> unwritten = new HashMap<>();
  private @Nullable Instant cleaned;

  HostMemory(HostStates states, InstantSource clock) {
    this.states = states;
    this.clock = clock;
  }

  /** A state, and when it was read. */
  private record Copy(HostState state, Instant read) {
    boolean isBelieved(Instant now) {
      return read.plus(BELIEVED).isAfter(now);
    }
  }

  HostState get(String name) {
    Instant now = clock.instant();
    Copy copy = known.get(name);
    if (copy != null && copy.isBelieved(now)) {
      return copy.state();
    }
    HostState found = stored(name, copy);
    Instant asked = asked(name);
    HostState state = asked == null ? found : found.askedAt(asked);
    return known.merge(name, new Copy(state, now), HostMemory::later).state();
  }

  /** What was learned while the memory was asked is not to be overwritten by what it said. */
  private static Copy later(Copy there, Copy read) {
    if (there.isBelieved(read.read())) {
      return there;
    }
    Instant last = there.state().lastRequest();
    return last == null ? read : new Copy(read.state().askedAt(last), read.read());
  }

  private HostState stored(String name, @Nullable Copy copy) {
    HostState before = copy == null ? HostState.unknown(name) : copy.state();
    try {
      HostState found = states.find(name).orElse(before);
      Instant last = before.lastRequest();
      return last == null ? found : found.askedAt(last);
    } catch (RuntimeException e) {
      LOG.warn("event=host-not-read host={} reason=\"{}\"", name, e.getMessage());
      return before;
    }
  }

  private @Nullable Instant asked(String name) {
    synchronized (unwritten) {
      return unwritten.get(name);
    }
  }

  /** Notes that a request ended; at once when the next one is to wait for longer than a restart. */
  void asked(String name, Instant time, boolean atOnce) {
    known.compute(
        name,
        (host, copy) ->
            copy == null
                ? new Copy(HostState.unknown(host).askedAt(time), Instant.EPOCH)
                : new Copy(copy.state().askedAt(time), copy.read()));
    boolean full;
    synchronized (unwritten) {
      unwritten.put(name, time);
      full = atOnce || unwritten.size() >= MOST_UNWRITTEN;
    }
    if (full) {
      flush();
    }
  }

  /**
   * Changes a state for all processes; changes of one host are known in the order they are made.
   */
  HostState change(String name, UnaryOperator<HostState> change) {
    ReentrantLock lock = changing.get(Math.floorMod(name.hashCode(), STRIPES));
    lock.lock();
    try {
      return changed(name, change);
    } finally {
      lock.unlock();
    }
  }

  private HostState changed(String name, UnaryOperator<HostState> change) {
    HostState after;
    try {
      after =
          states.equals(HostStates.NONE) ? change.apply(get(name)) : states.change(name, change);
    } catch (RuntimeException e) {
      LOG.warn("event=host-not-saved host={} reason=\"{}\"", name, e.getMessage());
      after = change.apply(get(name));
    }
    Instant last = get(name).lastRequest();
    HostState merged = last == null ? after : after.askedAt(last);
    known.put(name, new Copy(merged, clock.instant()));
    return merged;
  }

  /** Writes what is not written yet; what cannot be written now is written with the next. */
  void flush() {
    Map<String, Instant> batch;
    synchronized (unwritten) {
      batch = Map.copyOf(unwritten);
      unwritten.clear();
    }
    try {
      if (!batch.isEmpty()) {
        states.asked(batch);
      }
      clean();
    } catch (RuntimeException e) {
      LOG.warn("event=hosts-not-saved hosts={} reason=\"{}\"", batch.size(), e.getMessage());
      synchronized (unwritten) {
        batch.forEach(unwritten::putIfAbsent);
      }
    }
  }

  private void clean() {
    Instant now = clock.instant();
    synchronized (unwritten) {
      if (cleaned != null && cleaned.plus(CLEANED).isAfter(now)) {
        return;
      }
      cleaned = now;
    }
    states.forget(now.minus(FORGOTTEN));
  }
}
