package org.vigie.app.config.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataSizeTest {
  @ParameterizedTest
  @CsvSource({"0B, 0", "5B, 5", "2KiB, 2048", "2MiB, 2097152", "1GiB, 1073741824"})
  void readsNumberAndUnit(String written, long bytes) {
    assertThat(DataSize.parse(written).bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "2MB", "2 MiB", "-2MiB", "1.5GiB", "MiB", "999999999999GiB"})
  void refusesOtherForms(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> DataSize.parse(written));
  }

  @Test
  void isNeverNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DataSize(-1));
  }

  @Test
  void countsMebibytesRoundedDown() {
    assertThat(DataSize.parse("1535KiB").mebibytes()).isEqualTo(1);
  }
}
