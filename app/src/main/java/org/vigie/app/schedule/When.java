package org.vigie.app.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a job runs. */
public sealed interface When {
  /**
   * At once, and then again and again; never twice at the same time.
   *
   * @param interval the time between two starts, 1 second or more
   */
  record Every(Duration interval) implements When {}

  /**
   * Once a week.
   *
   * @param day the day
   * @param time the time of that day
   * @param zone the zone of both
   */
  record Weekly(DayOfWeek day, LocalTime time, ZoneId zone) implements When {}
}
