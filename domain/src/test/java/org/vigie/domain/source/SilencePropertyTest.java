package org.vigie.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.source.SourceHealth.Kind;

/**
 * Simulated sources, read every hour, whose rate is measured and not given: by an average that
 * fades, as the crawler keeps it.
 */
class SilencePropertyTest {
  /** A Monday. */
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  private static final Duration READ_EVERY = Duration.ofHours(1);
  private static final double HOURS_A_DAY = 24;
  private static final int HOURS_A_WEEK = 168;
  private static final int LEARNT_WEEKS = 8;

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 1, 2, 3, 5, 7, 10, 15, 30, 100})
  void aSteadySourceIsCalledSilentInFewerThanOneWeekOfAHundred(double perDay) {
    int weeks = 1_500;
    int silent = silentWeeks(weeks, perDay, 4_711, hour -> 1);

    assertThat(silent).as("weeks of %s", weeks).isLessThan(weeks / 100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 5, 10, 30, 100})
  void aSourceThatWorksOfficeHoursOnWeekdaysIsNotCalledSilentForItsRest(double perDay) {
    int weeks = 1_000;
    int silent = silentWeeks(weeks, perDay, 815, SilencePropertyTest::officeHours);

    assertThat(silent).as("weeks of %s", weeks).isLessThan(weeks / 100);
  }

  /** Nine hours of five days of a week carry all, at the same rate over the week. */
  private static double officeHours(double hourOfWeek) {
    boolean weekday = hourOfWeek < 5 * HOURS_A_DAY;
    double hour = hourOfWeek % HOURS_A_DAY;
    return weekday && hour >= 9 && hour < 18 ? HOURS_A_WEEK / 45.0 : 0;
  }

  @Property(tries = 100)
  void aSourceThatStopsIsFoundInBoundedTime(
      @ForAll @DoubleRange(min = 0.5, max = 200) double perDay,
      @ForAll @IntRange(min = 0, max = 335) int stopsAtHour,
      @ForAll long seed) {
    Simulation simulation = new Simulation(perDay, new Random(seed), hour -> 1);
    simulation.run(LEARNT_WEEKS * HOURS_A_WEEK + stopsAtHour);
    double measured = simulation.perDayAtLastNews;
    if (measured * 28 < 1.2 * Silence.LEAST_POSTS) {
      return;
    }
    double weekdays = Math.max(1, Math.log(1_000 * Math.max(1, 7 * measured)) / measured);
    // A weekend of two days for every five, one more that has begun, and the hour of the reading.
    double days = weekdays + 2 * Math.ceil(weekdays / 5) + 2.1;
    simulation.stopped = true;
    int found = 0;
    while (simulation.kind() != Kind.SILENT && found <= days * HOURS_A_DAY) {
      simulation.run(1);
      found++;
    }

    assertThat(simulation.kind())
        .as("after %s days at %s a day", days, perDay)
        .isEqualTo(Kind.SILENT);
  }

  private static int silentWeeks(int weeks, double perDay, long seed, DoubleUnaryOperator shape) {
    Simulation simulation = new Simulation(perDay, new Random(seed), shape);
    simulation.run(LEARNT_WEEKS * HOURS_A_WEEK);
    int silent = 0;
    for (int week = 0; week < weeks; week++) {
      silent += simulation.silentIn(HOURS_A_WEEK) ? 1 : 0;
    }
    return silent;
  }

  /** One source. */
  private static final class Simulation {
    private final double perDay;
    private final Random random;
    private final DoubleUnaryOperator shape;
    private Instant now = START;
    private Instant lastNews = START;
    private double average;
    private double perDayAtLastNews;
    private boolean stopped;

    Simulation(double perDay, Random random, DoubleUnaryOperator shape) {
      this.perDay = perDay;
      this.random = random;
      this.shape = shape;
    }

    void run(int hours) {
      for (int hour = 0; hour < hours; hour++) {
        step();
      }
    }

    boolean silentIn(int hours) {
      boolean silent = false;
      for (int hour = 0; hour < hours; hour++) {
        step();
        silent |= kind() == Kind.SILENT;
      }
      return silent;
    }

    private void step() {
      var time = now.atOffset(ZoneOffset.UTC);
      double hourOfWeek =
          (time.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) * HOURS_A_DAY
              + time.getHour();
      now = now.plus(READ_EVERY);
      int many = stopped ? 0 : poisson(perDay / HOURS_A_DAY * shape.applyAsDouble(hourOfWeek));
      double gap = 1 / HOURS_A_DAY;
      double known = Math.max(1, Duration.between(START, now).toHours() / HOURS_A_DAY);
      double fade = Math.exp(-gap / Math.min(14, known));
      average = average * fade + many * (1 - fade) / gap;
      if (many > 0) {
        lastNews = now;
        perDayAtLastNews = average;
      }
    }

    private int poisson(double mean) {
      double limit = Math.exp(-mean);
      double product = random.nextDouble();
      int count = 0;
      while (product > limit) {
        product *= random.nextDouble();
        count++;
      }
      return count;
    }

    Kind kind() {
      SourcePulse pulse = new SourcePulse(READ_EVERY, average, START, lastNews);
      SourceState state =
          new SourceState(
              SourceHealthTest.source(true).id(),
              SourceCursor.START,
              now,
              now,
              now,
              0,
              null,
              pulse,
              false);
      return SourceHealth.of(SourceHealthTest.source(true), state, now).kind();
    }
  }
}
