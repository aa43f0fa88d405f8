package org.vigie.app.config.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({"250ms, PT0.25S", "30s, PT30S", "15m, PT15M", "6h, PT6H", "7d, PT168H", "0s, PT0S"})
  void readsNumberAndUnit(String written, Duration duration) {
    assertThat(Durations.parse(written)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "30", "s", "30 s", "1.5h", "-1s", "1w", "1h30m", "30S", "9999999999s"})
  void refusesOtherForms(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(written));
  }
}
