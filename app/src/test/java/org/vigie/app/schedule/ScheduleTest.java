package org.vigie.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final When OFTEN = new When.Every(Duration.ofMillis(20));

  @Test
  void aTaskRunsAgainAfterItFailed() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(3);
    Task failing =
        new Task(
            "failing",
            OFTEN,
            () -> {
              runs.countDown();
              throw new IllegalStateException("no");
            });
    try (Schedule _ = Schedule.start(List.of(failing))) {
      assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aSlowTaskHoldsNoOtherBackAndNeverRunsTwiceAtATime() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger slowRuns = new AtomicInteger();
    Task slow =
        new Task(
            "slow",
            OFTEN,
            () -> {
              slowRuns.incrementAndGet();
              await(release);
            });
    CountDownLatch quick = new CountDownLatch(5);
    try (Schedule _ = Schedule.start(List.of(slow, new Task("quick", OFTEN, quick::countDown)))) {
      assertThat(quick.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(slowRuns).hasValueLessThanOrEqualTo(1);
      release.countDown();
    }
  }

  @Test
  void aWeeklyTaskWaitsForItsTime() throws InterruptedException {
    CountDownLatch other = new CountDownLatch(3);
    AtomicInteger digests = new AtomicInteger();
    // The weekday of yesterday: never due while this test runs.
    DayOfWeek yesterday =
        java.time.LocalDate.now(java.time.Clock.systemUTC()).minusDays(1).getDayOfWeek();
    When weekly = new When.Weekly(yesterday, LocalTime.of(12, 0), ZoneId.of("UTC"));
    try (Schedule _ =
        Schedule.start(
            List.of(
                new Task("digest", weekly, digests::incrementAndGet),
                new Task("other", OFTEN, other::countDown)))) {
      assertThat(other.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(digests).hasValue(0);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
