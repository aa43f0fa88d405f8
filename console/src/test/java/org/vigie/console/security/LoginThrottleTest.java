package org.vigie.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.MutableClock;

class LoginThrottleTest {
  private static final String HERE = "192.0.2.1";
  private final MutableClock clock = MutableClock.at("2026-11-20T10:00:00Z");
  private final LoginThrottle throttle = new LoginThrottle(clock);

  private void attempts(int count, String name) {
    for (int i = 0; i < count; i++) {
      throttle.begin(name, HERE);
    }
  }

  @Test
  void theFirstAttemptsAreFree() {
    attempts(4, "ana");

    assertThat(throttle.begin("ana", HERE)).isZero();
  }

  @Test
  void theWaitDoublesWithEveryAttemptUpToAQuarterOfAnHour() {
    attempts(5, "ana");
    Duration before = throttle.begin("ana", HERE);
    for (int i = 0; i < 20; i++) {
      clock.advance(before);
      assertThat(throttle.begin("ana", HERE)).isZero();
      Duration wait = throttle.begin("ana", HERE);
      assertThat(wait).isEqualTo(min(before.multipliedBy(2), Duration.ofMinutes(15)));
      before = wait;
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  @Test
  void refusedAttemptsDoNotLengthenTheWait() {
    attempts(500, "ana");

    assertThat(throttle.begin("ana", HERE)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void anotherSpellingOfTheNameIsTheSameName() {
    attempts(5, "ana");

    assertThat(throttle.begin(" ANA ", HERE)).isPositive();
  }

  @Test
  void nobodyElseHasToWait() {
    attempts(5, "ana");

    assertThat(throttle.begin("ana", "192.0.2.2")).isZero();
    assertThat(throttle.begin("vera", HERE)).isZero();
  }

  @Test
  void manyNamesFromOneAddressMakeTheAddressWait() {
    for (int i = 0; i < 30; i++) {
      assertThat(throttle.begin("name-" + i, HERE)).isZero();
    }

    assertThat(throttle.begin("yet-another", HERE)).isPositive();
  }

  @Test
  void successForgetsTheAttempts() {
    attempts(4, "ana");
    throttle.succeeded("ana", HERE);
    attempts(4, "ana");

    assertThat(throttle.begin("ana", HERE)).isZero();
  }

  @Test
  void anHourOfRestForgetsTheAttempts() {
    attempts(5, "ana");
    clock.advance(Duration.ofMinutes(61));
    attempts(4, "ana");

    assertThat(throttle.begin("ana", HERE)).isZero();
  }
}
