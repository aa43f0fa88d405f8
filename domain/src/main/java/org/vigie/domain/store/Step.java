package org.vigie.domain.store;

/** The width of a series' intervals, in the calendar of the team's zone. */
public enum Step {
  /** Sixty minutes. */
  HOUR,
  /** A calendar day, 23 to 25 hours. */
  DAY,
  /** A week from Monday. */
  WEEK
}
