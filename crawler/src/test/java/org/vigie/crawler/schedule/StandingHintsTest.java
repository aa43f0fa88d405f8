package org.vigie.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.crawler.Reading.Hints;
import org.vigie.domain.source.SourceCursor;

class StandingHintsTest {
  /** A Monday. */
  private static final Instant NOW = Instant.parse("2026-11-16T08:30:00Z");

  private static final Hints HINTS =
      new Hints(Duration.ofHours(3), Set.of(8, 9, 23), Set.of(DayOfWeek.TUESDAY));

  @Test
  void whatAFullAnswerSaidHoldsUntilTheNext() {
    SourceCursor start = new SourceCursor(Map.of(), Map.of(), Map.of("mine", "kept"));
    SourceCursor cursor = StandingHints.keep(start, HINTS);
    assertThat(StandingHints.of(cursor)).isEqualTo(HINTS);
    assertThat(StandingHints.with(cursor, Hints.NONE)).isEqualTo(HINTS);
    Hints longer = new Hints(Duration.ofHours(5), Set.of(), Set.of());
    assertThat(StandingHints.with(cursor, longer).atMostEvery()).isEqualTo(Duration.ofHours(5));
    assertThat(StandingHints.keep(cursor, Hints.NONE).notes()).isEqualTo(Map.of("mine", "kept"));
  }

  @Test
  void aNoteThatCannotBeReadSaysNothing() {
    Map<String, String> notes = Map.of("rhythm.skip-hours", "noon");
    assertThat(StandingHints.of(new SourceCursor(Map.of(), Map.of(), notes))).isEqualTo(Hints.NONE);
  }

  @Test
  void findsTheNextHourThatIsNotToBeSkipped() {
    assertThat(StandingHints.next(HINTS, NOW)).isEqualTo("2026-11-16T10:00:00Z");
    assertThat(StandingHints.next(HINTS, Instant.parse("2026-11-16T10:20:00Z")))
        .isEqualTo("2026-11-16T10:20:00Z");
    assertThat(StandingHints.next(HINTS, Instant.parse("2026-11-16T23:20:00Z")))
        .isEqualTo("2026-11-18T00:00:00Z");
  }

  @Test
  void aSourceThatIsAlwaysToBeSkippedSaysNothing() {
    Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
    assertThat(StandingHints.next(new Hints(null, all, Set.of()), NOW)).isEqualTo(NOW);
  }
}
