package org.vigie.app.config.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;

/**
 * The weekly report on the brand and its competitors.
 *
 * @param enabled whether the report is made every week
 * @param day day on which the report on the week before is made
 * @param time time of that day, in the zone of the team
 * @param receivers who gets it by mail; it stays in the console for all
 */
public record DigestSettings(
    @Doc("Whether the report is made every week.") @Default("true") boolean enabled,
    @Doc("Day on which the report on the week before is made.") @Default("monday") DayOfWeek day,
    @Doc("Time of that day, in the zone of the team.") @Default("07:00") LocalTime time,
    @Doc("Who gets it by mail; it stays in the console for all.")
        List<ReceiverSettings> receivers) {
  /** Copies the lists. */
  public DigestSettings {
    receivers = List.copyOf(receivers);
  }
}
