package org.vigie.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a sample post was published, relative to the moment at which the demo began. */
sealed interface Moment {

  /**
   * Returns the time of publication.
   *
   * @param now when the demo began
   * @param zone where the authors live, for times of the day
   * @return the time
   */
  Instant at(Instant now, ZoneId zone);

  /**
   * A time of the day, some days before.
   *
   * @param days how many days before, 1 or more
   * @param time the local time
   */
  record DaysBefore(int days, LocalTime time) implements Moment {
    /** Checks that it lies in the past for every time of the day. */
    public DaysBefore {
      if (days < 1) {
        throw new IllegalArgumentException(
            "a post " + days + " days before may lie in the future; give a duration instead");
      }
    }

    @Override
    public Instant at(Instant now, ZoneId zone) {
      return now.atZone(zone).toLocalDate().minusDays(days).atTime(time).atZone(zone).toInstant();
    }
  }

  /**
   * A fixed time before or after.
   *
   * @param shift negative for a post that is there from the beginning, positive for one that
   *     appears while the demo runs
   */
  record Shifted(Duration shift) implements Moment {
    @Override
    public Instant at(Instant now, ZoneId zone) {
      return now.plus(shift);
    }
  }

  /**
   * Reads the form of the sample files.
   *
   * @param text "D-27 09:40" for a time of the day, or an ISO-8601 duration such as "-PT4H52M"
   * @return the moment
   * @throws RuntimeException when the text has neither form
   */
  static Moment parse(String text) {
    if (text.startsWith("D-")) {
      int space = text.indexOf(' ');
      return new DaysBefore(
          Integer.parseInt(text.substring(2, space)), LocalTime.parse(text.substring(space + 1)));
    }
    return new Shifted(Duration.parse(text));
  }
}
