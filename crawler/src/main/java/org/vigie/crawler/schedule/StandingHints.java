package org.vigie.crawler.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading.Hints;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.source.SourceCursor;

/**
 * What a source said of its own rhythm when it was last read in full. A 304 and a failure say
 * nothing of it, so it is kept among the notes of the cursor and holds until the next full answer.
 */
final class StandingHints {
  private static final String EVERY = "rhythm.at-most-every";
  private static final String HOURS = "rhythm.skip-hours";
  private static final String DAYS = "rhythm.skip-days";
  private static final int HOURS_OF_A_WEEK = 7 * 24;

  private StandingHints() {}

  /** The cursor with what a full answer said. */
  static SourceCursor keep(SourceCursor cursor, Hints hints) {
    Map<String, String> notes = new LinkedHashMap<>(cursor.notes());
    Duration every = hints.atMostEvery();
    put(notes, EVERY, every == null ? "" : every.toString());
    put(notes, HOURS, text(hints.skipHours()));
    put(notes, DAYS, text(hints.skipDays()));
    return cursor.withNotes(notes);
  }

  private static void put(Map<String, String> notes, String name, String value) {
    if (value.isEmpty()) {
      notes.remove(name);
    } else {
      notes.put(name, value);
    }
  }

  private static String text(Set<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
  }

  /** What holds after an answer that was not full: the longer of what was said then and now. */
  static Hints with(SourceCursor cursor, Hints said) {
    Hints kept = of(cursor);
    Duration every = Durations.longer(kept.atMostEvery(), said.atMostEvery());
    return new Hints(every, kept.skipHours(), kept.skipDays());
  }

  /** What the last full answer said. */
  static Hints of(SourceCursor cursor) {
    Map<String, String> notes = cursor.notes();
    try {
      String every = notes.get(EVERY);
      return new Hints(
          every == null ? null : Duration.parse(every),
          values(notes.get(HOURS), Integer::valueOf),
          values(notes.get(DAYS), DayOfWeek::valueOf));
    } catch (RuntimeException e) {
      // A note of another version.
      return Hints.NONE;
    }
  }

  private static <T> Set<T> values(@Nullable String text, Function<String, T> read) {
    return text == null
        ? Set.of()
        : Stream.of(text.split(" ")).map(read).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a source wants to be left alone at a time. */
  static boolean skipped(Hints hints, Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    return hints.skipHours().contains(utc.getHour())
        || hints.skipDays().contains(utc.getDayOfWeek());
  }

  /** The first hour from a time on that is not to be skipped; the time itself when all are. */
  static Instant next(Hints hints, Instant time) {
    Instant hour = time.truncatedTo(ChronoUnit.HOURS);
    for (int i = 0; i <= HOURS_OF_A_WEEK; i++) {
      Instant at = hour.plus(Duration.ofHours(i));
      if (!skipped(hints, at)) {
        return i == 0 ? time : at;
      }
    }
    return time;
  }
}
