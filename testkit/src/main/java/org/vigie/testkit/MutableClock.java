package org.vigie.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when a test says so. */
public final class MutableClock extends Clock {
  private final AtomicReference<Instant> now;

  /**
   * Makes a stopped clock.
   *
   * @param start the time that it shows
   */
  public MutableClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  /**
   * Makes a stopped clock.
   *
   * @param start the time that it shows, in ISO 8601
   * @return the clock
   */
  public static MutableClock at(String start) {
    return new MutableClock(Instant.parse(start));
  }

  /**
   * Moves the clock.
   *
   * @param by how far; negative moves back
   */
  public void advance(Duration by) {
    now.updateAndGet(time -> time.plus(by));
  }

  /**
   * Sets the clock.
   *
   * @param time the time that it shows from now on
   */
  public void set(Instant time) {
    now.set(time);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a test's clock has no zone");
  }
}
