package org.vigie.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.source.SourcePulse;

class PulsesTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);

  private static Pulses.News every(Duration period, int posts, Instant last) {
    List<Instant> dates =
        IntStream.range(0, posts).mapToObj(i -> last.minus(period.multipliedBy(i))).toList();
    return new Pulses.News(posts, dates);
  }

  private static SourcePulse first(Pulses.News news) {
    return Pulses.after(SourcePulse.UNKNOWN, news, QUARTER, null, NOW);
  }

  @Test
  void theDatesOfTheFirstReadingTellTheRhythm() {
    assertThat(first(every(Duration.ofMinutes(10), 20, NOW)).interval()).isEqualTo(FIVE_MINUTES);
    assertThat(first(every(Duration.ofHours(4), 20, NOW)).interval())
        .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(70));
    assertThat(first(every(Duration.ofDays(30), 20, NOW)).interval()).isEqualTo(DAY);
    assertThat(first(every(Duration.ofMinutes(10), 20, NOW.minus(Duration.ofDays(40)))).interval())
        .isEqualTo(DAY);
  }

  @Test
  void theConfiguredIntervalHoldsWhileNothingIsKnown() {
    SourcePulse pulse = first(new Pulses.News(2, List.of(NOW)));
    assertThat(pulse.interval()).isEqualTo(QUARTER);
    assertThat(pulse.observedSince()).isEqualTo(NOW);
    assertThat(pulse.perDay()).isZero();
    Instant next = NOW.plus(QUARTER);
    assertThat(Pulses.after(pulse, Pulses.News.NONE, QUARTER, NOW, next).interval())
        .isEqualTo(QUARTER);
  }

  @Test
  void aSilenceSlowsToADayWithFewReadings() {
    SourcePulse pulse = first(every(Duration.ofMinutes(10), 20, NOW));
    Instant last = NOW;
    int readings = 0;
    while (Duration.between(NOW, last).compareTo(Duration.ofDays(20)) < 0) {
      Instant now = last.plus(pulse.interval());
      pulse = Pulses.after(pulse, Pulses.News.NONE, QUARTER, last, now);
      last = now;
      readings++;
    }
    assertThat(pulse.interval()).isEqualTo(DAY);
    assertThat(readings).isBetween(50, 100);
    assertThat(pulse.lastNews()).isEqualTo(NOW);
  }

  @Test
  void aBurstOfASlowSourceIsFollowedAtOnce() {
    SourcePulse slow = first(every(Duration.ofDays(7), 20, NOW));
    assertThat(slow.interval()).isGreaterThan(Duration.ofHours(20));
    Instant now = NOW.plus(DAY);
    SourcePulse pulse =
        Pulses.after(slow, every(Duration.ofMinutes(12), 8, now), QUARTER, NOW, now);
    assertThat(pulse.interval()).isEqualTo(FIVE_MINUTES);
    assertThat(pulse.lastNews()).isEqualTo(now);
  }

  @Test
  void theLongRunCountsPostsADay() {
    SourcePulse pulse = first(Pulses.News.NONE);
    Instant last = NOW;
    for (int i = 0; i < 60 * 4; i++) {
      Instant now = last.plus(Duration.ofHours(6));
      pulse = Pulses.after(pulse, new Pulses.News(2, List.of()), QUARTER, last, now);
      last = now;
    }
    assertThat(pulse.perDay()).isBetween(7.5, 8.5);
  }

  @Test
  void aTimeWithoutACrawlerIsNoSilenceOfTheSource() {
    SourcePulse pulse = first(every(Duration.ofHours(6), 20, NOW));
    Instant later = NOW.plus(Duration.ofDays(7));
    SourcePulse dated =
        Pulses.after(pulse, every(Duration.ofHours(6), 28, later), QUARTER, NOW, later);
    assertThat(dated.longestGap()).isEqualTo(Duration.ofHours(6));
    SourcePulse undated = Pulses.after(pulse, new Pulses.News(28, List.of()), QUARTER, NOW, later);
    assertThat(undated.longestGap()).isEqualTo(Duration.ofDays(5));
  }

  @Test
  void fiveMinutesOrLessIsAnOrder() {
    Duration minute = Duration.ofMinutes(1);
    SourcePulse pulse =
        Pulses.after(SourcePulse.UNKNOWN, every(Duration.ofDays(30), 9, NOW), minute, null, NOW);
    assertThat(pulse.interval()).isEqualTo(minute);
  }
}
