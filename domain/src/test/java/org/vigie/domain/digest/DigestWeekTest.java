package org.vigie.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestWeekTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    "2026-W46, 2026-11-09",
    "2026-W01, 2025-12-29",
    "2026-W53, 2026-12-28",
    "2021-W01, 2021-01-04"
  })
  void startsOnItsMonday(String week, LocalDate monday) {
    assertThat(DigestWeek.parse(week).monday()).isEqualTo(monday);
    assertThat(DigestWeek.of(monday.plusDays(6))).hasToString(week);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-46", "2026-W00", "2025-W53", "2026-W54", "W46", ""})
  void refusesWhatIsNoWeek(String text) {
    assertThatThrownBy(() -> DigestWeek.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWeekOfTheClockChangeIsAnHourLonger() {
    DigestWeek week = DigestWeek.parse("2026-W43");
    assertThat(Duration.between(week.start(PARIS), week.end(PARIS))).hasHours(169);
  }

  @Property
  void previousAndFormAreConsistent(
      @ForAll @IntRange(min = 2000, max = 2100) int year, @ForAll @IntRange(max = 365) int day) {
    DigestWeek week = DigestWeek.of(LocalDate.of(year, 1, 1).plusDays(day));
    assertThat(DigestWeek.parse(week.toString())).isEqualTo(week);
    assertThat(week.previous()).isLessThan(week);
    assertThat(week.previous().end(PARIS)).isEqualTo(week.start(PARIS));
  }
}
