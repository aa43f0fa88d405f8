package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-22,2026-11-21T23:00:00Z",
    "2026-11-22T14:30,2026-11-22T13:30:00Z",
    "2026-11-22 14:30,2026-11-22T13:30:00Z",
    "2026-11-22T14:30:00Z,2026-11-22T14:30:00Z",
    "2026-11-22T14:30:00+05:00,2026-11-22T09:30:00Z"
  })
  void aTimeWithoutOffsetIsOfTheTeamsZone(String written, Instant meant) {
    Terminal terminal = RecordedTerminal.english().terminal();
    assertThat(Words.time(written, ZoneId.of("Europe/Paris"), terminal)).isEqualTo(meant);
  }
}
