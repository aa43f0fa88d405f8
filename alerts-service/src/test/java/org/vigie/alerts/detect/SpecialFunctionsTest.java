package org.vigie.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialFunctionsTest {

  /** I_x(1, b) = 1 − (1 − x)^b and I_x(a, 1) = x^a. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 1, 1, 0.5",
    "0.25, 1, 3, 0.578125",
    "0.25, 3, 1, 0.015625",
    "0.5, 7, 7, 0.5",
    "0.9, 2, 1, 0.81",
  })
  void betaAgreesWithItsClosedForms(double x, double a, double b, double expected) {
    assertThat(Math.exp(SpecialFunctions.logBeta(x, a, b))).isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "5, 3.1780538303479458", "0.5, 0.5723649429247001"})
  void logGammaAgreesWithFactorials(double x, double expected) {
    assertThat(SpecialFunctions.logGamma(x)).isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0.001, 400, 1, -2763.1"})
  void tailsBelowTheSmallestDoubleKeepTheirOrder(double x, double a, double b, double expected) {
    assertThat(SpecialFunctions.logBeta(x, a, b)).isCloseTo(expected, within(0.01));
  }
}
