package org.vigie.app.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRangeTest {
  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "127.0.0.1/32", "0.0.0.0/0"})
  void readsBlocks(String written) {
    assertThat(NetworkRange.parse(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0", "10.0.0.0/33", "fd00::/129", "localhost/8", "10.0.0/8/8", "a.b/1", ""})
  void refusesOtherForms(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> NetworkRange.parse(written));
  }
}
