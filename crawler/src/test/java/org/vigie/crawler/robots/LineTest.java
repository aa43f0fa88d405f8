package org.vigie.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Line line = new Line();

  @Test
  void promisesTimesInTheOrderOfArrivalAndKeepsThem() {
    assertThat(line.promise("a", NOW, PAUSE)).isEqualTo(NOW);
    assertThat(line.promise("b", NOW, PAUSE)).isEqualTo(NOW.plus(PAUSE));
    assertThat(line.promise("a", NOW, PAUSE)).isEqualTo(NOW);
    assertThat(line.promise("c", NOW, PAUSE)).isEqualTo(NOW.plus(PAUSE.multipliedBy(2)));
  }

  @Test
  void nobodyOvertakesWhoseTimeHasCome() {
    line.promise("a", NOW, PAUSE);
    line.promise("b", NOW, PAUSE);
    assertThat(line.mayGo("newcomer", NOW.plusSeconds(5))).isFalse();
    assertThat(line.mayGo("b", NOW.plusSeconds(5))).isFalse();
    assertThat(line.mayGo("a", NOW.plusSeconds(5))).isTrue();
    line.served("a");
    assertThat(line.mayGo("newcomer", NOW.plusSeconds(5))).isTrue();
  }

  @Test
  void whoDoesNotComeLosesTheTurnAndIsForgotten() {
    line.promise("a", NOW, PAUSE);
    assertThat(line.mayGo("b", NOW.plus(Duration.ofMinutes(2)))).isTrue();
    assertThat(line.isEmpty()).isFalse();
    assertThat(line.mayGo("b", NOW.plus(Duration.ofMinutes(20)))).isTrue();
    assertThat(line.isEmpty()).isTrue();
  }
}
