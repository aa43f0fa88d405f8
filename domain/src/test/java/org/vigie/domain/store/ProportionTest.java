package org.vigie.domain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void givesTheIntervalOfWilson() {
    Proportion proportion = Proportion.of(10, 50);
    assertThat(proportion.value()).isEqualTo(0.2);
    assertThat(proportion.low()).isCloseTo(0.1124, within(1e-4));
    assertThat(proportion.high()).isCloseTo(0.3304, within(1e-4));
    assertThat(proportion.sample()).isEqualTo(50);
  }

  @Test
  void staysWithinItsBoundsAtBothEnds() {
    assertThat(Proportion.of(0, 4).low()).isZero();
    assertThat(Proportion.of(0, 4).high()).isBetween(0.4, 0.6);
    assertThat(Proportion.of(4, 4).high()).isEqualTo(1);
    assertThat(Proportion.of(4, 4).low()).isBetween(0.4, 0.6);
  }

  @Test
  void knowsNothingOfAnEmptyWhole() {
    assertThat(Proportion.of(0, 0)).isEqualTo(new Proportion(0, 0, 1, 0));
  }

  @Test
  void refusesAPartBeyondTheWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 4));
  }
}
