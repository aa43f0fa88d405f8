package org.vigie.alerts.detect;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.OptionalDouble;

/**
 * What is usual at this time: by hour, working days apart from weekends; by day of the week for
 * steps of a day; nothing for wider steps.
 */
final class Season {
  private static final int HOURS = 24;
  private static final int MEMORY_DAYS = 5;
  private static final int SMALLEST_MEMORY = 10;
  private static final int LARGEST_NEED = 12;
  private static final int SMALLEST_NEED = 4;

  private final Duration step;
  private final ZoneId zone;
  private final int need;
  private final int memory;
  private final double[] means = new double[2 * HOURS];
  private final int[] counts = new int[2 * HOURS];

  Season(Duration step, ZoneId zone) {
    this.step = step;
    this.zone = zone;
    long rowsAnHour = Math.max(1, Duration.ofHours(1).dividedBy(step));
    this.need = Math.clamp(rowsAnHour, SMALLEST_NEED, LARGEST_NEED);
    this.memory = (int) Math.max(SMALLEST_MEMORY, MEMORY_DAYS * rowsAnHour);
  }

  /** Returns the usual value, or empty while too little was seen at this time. */
  OptionalDouble at(Instant when) {
    if (step.compareTo(Duration.ofDays(1)) > 0) {
      return OptionalDouble.empty();
    }
    int slot = slot(when);
    if (counts[slot] < need && step.compareTo(Duration.ofDays(1)) < 0) {
      slot = (slot + HOURS) % means.length;
    }
    return counts[slot] >= need ? OptionalDouble.of(means[slot]) : OptionalDouble.empty();
  }

  void learn(double value, Instant when) {
    int slot = slot(when);
    counts[slot]++;
    means[slot] += (value - means[slot]) / Math.min(counts[slot], memory);
  }

  private int slot(Instant when) {
    ZonedDateTime local = when.atZone(zone);
    DayOfWeek day = local.getDayOfWeek();
    if (step.compareTo(Duration.ofDays(1)) >= 0) {
      return day.getValue() - 1;
    }
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return local.getHour() + (weekend ? HOURS : 0);
  }
}
