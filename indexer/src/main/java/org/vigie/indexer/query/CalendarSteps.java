package org.vigie.indexer.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.vigie.domain.store.Step;

/**
 * The intervals of a series: the first one holds the period's start, the last one its last moment.
 *
 * @param step their width
 * @param zone whose calendar sets them
 */
record CalendarSteps(Step step, ZoneId zone) {

  /** The first moments of all intervals of a period. */
  NavigableSet<Instant> starts(Instant from, Instant to) {
    List<Instant> starts =
        switch (step) {
          case HOUR -> hours(from, to);
          case DAY -> dates(from, to, from.atZone(zone).toLocalDate(), 1);
          case WEEK -> dates(from, to, monday(from), DayOfWeek.values().length);
        };
    return new TreeSet<>(starts);
  }

  private List<Instant> hours(Instant from, Instant to) {
    List<Instant> starts = new ArrayList<>();
    Instant first = from.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    for (Instant at = first; at.isBefore(to); at = at.plus(1, ChronoUnit.HOURS)) {
      starts.add(at);
    }
    return starts;
  }

  private List<Instant> dates(Instant from, Instant to, LocalDate first, int days) {
    List<Instant> starts = new ArrayList<>();
    LocalDate date = first;
    while (from.isBefore(to) && start(date).isBefore(to)) {
      starts.add(start(date));
      date = date.plusDays(days);
    }
    return starts;
  }

  private Instant start(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  private LocalDate monday(Instant from) {
    LocalDate date = from.atZone(zone).toLocalDate();
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
