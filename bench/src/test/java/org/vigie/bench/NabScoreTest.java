package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NabScoreTest {
  private static final List<NabScore.Window> WINDOWS =
      List.of(new NabScore.Window(2000, 2099), new NabScore.Window(4000, 4099));

  @Test
  void silenceIsZeroAndTheFirstRowsOfAllWindowsAreAHundred() {
    assertThat(score(Set.of()).value()).isZero();
    assertThat(score(Set.of(2000, 4000)).value()).isCloseTo(100, within(1e-9));
  }

  @Test
  void aLateHitEarnsLessAndASecondHitNothing() {
    double late = score(Set.of(2050, 4000)).value();

    assertThat(late).isBetween(90.0, 99.0);
    assertThat(score(Set.of(2050, 2060, 4000)).value()).isEqualTo(late);
  }

  @Test
  void aFalseRowCostsMoreTheFartherItIsBehindAWindow() {
    assertThat(score(Set.of(2000, 4000, 1000)).value()).isCloseTo(100 - 11 / 4.0, within(1e-6));
    assertThat(score(Set.of(2000, 4000, 2101)).value())
        .isGreaterThan(score(Set.of(2000, 4000, 3500)).value());
    assertThat(score(Set.of(2000, 4000, 3500)).falseRows()).isEqualTo(1);
  }

  @Test
  void theFirstRowsAreNotScored() {
    assertThat(score(Set.of(10, 749)).value()).isZero();
  }

  private static NabScore score(Set<Integer> alerts) {
    NabScore score = new NabScore();
    score.add(10_000, WINDOWS, alerts::contains);
    return score;
  }
}
