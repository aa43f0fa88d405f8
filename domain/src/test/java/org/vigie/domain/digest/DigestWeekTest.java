package org.vigie.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestWeekTest {

  @ParameterizedTest
  @CsvSource({
    // 2020 and 2026 have 53 weeks
    "2026-W46,2026-11-09,2026-W45",
    "2026-W01,2025-12-29,2025-W52",
    "2026-W53,2026-12-28,2026-W52",
    "2021-W01,2021-01-04,2020-W53"
  })
  void knowsItsMondayAndTheWeekBefore(String text, LocalDate monday, String previous) {
    DigestWeek week = DigestWeek.parse(text);
    assertThat(week.monday()).isEqualTo(monday);
    assertThat(DigestWeek.of(monday.plusDays(6))).isEqualTo(week).hasToString(text);
    assertThat(week.previous()).hasToString(previous).isLessThan(week);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-W53", "2026-W00", "2026W46", "2026-46", ""})
  void refusesWeeksThatDoNotExist(String text) {
    assertThatThrownBy(() -> DigestWeek.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isAnHourShorterWhenSummerTimeBegins() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    DigestWeek week = DigestWeek.parse("2026-W13");
    assertThat(week.start(paris)).isEqualTo("2026-03-22T23:00:00Z");
    assertThat(week.end(paris)).isEqualTo("2026-03-29T22:00:00Z");
  }
}
