package org.vigie.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceHealth.Kind;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;

/** Sources that publish several posts at once, read at the pace that they call for. */
class OccasionsTest {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final int WEEKS = 8;
  private static final Source SOURCE =
      new Source(
          new SourceId("letter"),
          "Letter",
          SourceKind.FEED,
          CanonicalUrl.parse("https://letter.example/feed").orElseThrow(),
          Duration.ofMinutes(15),
          null,
          true,
          SourceOptions.USUAL);

  /** One source and what is known of it. */
  private static final class Letter {
    private final int items;
    private final Duration every;
    private final Duration over;
    private SourcePulse pulse = SourcePulse.UNKNOWN;
    private @Nullable Instant read;

    /** Publishes so many items within a time, again and again. */
    Letter(int items, Duration every, Duration over) {
      this.items = items;
      this.every = every;
      this.over = over;
    }

    /** When the item is published. */
    private Instant at(int issue, int item) {
      return START.plus(every.multipliedBy(issue)).plus(over.multipliedBy(item).dividedBy(items));
    }

    /** Reads it until a time; tells when it was first called silent, if ever. */
    @Nullable Instant silentBefore(Instant from, Instant end, int issues) {
      Instant now = from;
      while (now.isBefore(end)) {
        Instant last = read;
        Instant present = now;
        List<Instant> dates =
            IntStream.range(0, issues)
                .boxed()
                .flatMap(issue -> IntStream.range(0, items).mapToObj(item -> at(issue, item)))
                .filter(date -> !date.isAfter(present) && (last == null || date.isAfter(last)))
                .toList();
        Pulses.News news = new Pulses.News(dates.size(), dates);
        pulse = Pulses.after(pulse, news, SOURCE.interval(), last, now);
        read = now;
        if (kind(now) == Kind.SILENT) {
          return now;
        }
        now = now.plus(Rhythm.interval(SOURCE, pulse));
      }
      return null;
    }

    private Kind kind(Instant now) {
      SourceState state =
          new SourceState(SOURCE.id(), SourceCursor.START, now, now, now, 0, null, pulse, false);
      return SourceHealth.of(SOURCE, state, now).kind();
    }
  }

  @Property(tries = 200)
  void aWeeklyLetterIsNotSilentBetweenTwoIssuesHoweverLongItIs(
      @ForAll @IntRange(min = 1, max = 60) int items,
      @ForAll @IntRange(min = 0, max = 36) int overHours,
      @ForAll @IntRange(min = 0, max = 200) int firstReadAtHour) {
    Letter letter = new Letter(items, Duration.ofDays(7), Duration.ofHours(overHours));
    Instant last = START.plus(Duration.ofDays(7 * (WEEKS - 1)));
    Instant begin = START.plus(Duration.ofHours(firstReadAtHour));
    assertThat(letter.silentBefore(begin, last.plus(Duration.ofDays(8)), WEEKS)).isNull();
  }

  @Property(tries = 50)
  void aLetterOfManyItemsThatLeavesIssuesOutIsFound(
      @ForAll @IntRange(min = 5, max = 60) int items,
      @ForAll @IntRange(min = 0, max = 100) int firstReadAtHour) {
    Letter letter = new Letter(items, Duration.ofDays(7), Duration.ofHours(6));
    Instant last = START.plus(Duration.ofDays(7 * (WEEKS - 1)));
    Instant begin = START.plus(Duration.ofHours(firstReadAtHour));
    Instant silent = letter.silentBefore(begin, last.plus(Duration.ofDays(40)), WEEKS);
    assertThat(silent).isBetween(last.plus(Duration.ofDays(8)), last.plus(Duration.ofDays(25)));
  }

  @Property(tries = 50)
  void whatCameEveryDayAndStopsIsFound(
      @ForAll @IntRange(min = 1, max = 60) int items,
      @ForAll @IntRange(min = 0, max = 100) int firstReadAtHour) {
    Letter letter = new Letter(items, Duration.ofDays(1), Duration.ofHours(6));
    int days = 7 * WEEKS;
    Instant last = START.plus(Duration.ofDays(days - 1));
    Instant begin = START.plus(Duration.ofHours(firstReadAtHour));
    Instant silent = letter.silentBefore(begin, last.plus(Duration.ofDays(30)), days);
    assertThat(silent).isBetween(last.plus(Duration.ofDays(1)), last.plus(Duration.ofDays(15)));
  }
}
