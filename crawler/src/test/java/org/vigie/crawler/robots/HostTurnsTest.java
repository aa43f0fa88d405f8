package org.vigie.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.domain.source.HostState;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.RobotsFile;

@Timeout(60)
class HostTurnsTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** A memory that breaks in a way that nobody expects. */
  private static final HostStates BROKEN =
      new HostStates() {
        @Override
        public Optional<HostState> find(String name) {
          return Optional.empty();
        }

        @Override
        public HostState change(String name, UnaryOperator<HostState> change) {
          return change.apply(HostState.unknown(name));
        }

        @Override
        public void asked(Map<String, Instant> times) {
          throw new StackOverflowError("scripted");
        }

        @Override
        public Optional<RobotsFile> robots(String origin) {
          return Optional.empty();
        }

        @Override
        public void keep(RobotsFile robots) {}

        @Override
        public void forget(Instant unusedSince) {}
      };

  private Instant now = NOW;

  @Test
  void aTurnEndsEvenWhenItCannotBeRemembered() throws Exception {
    HostMemory memory = new HostMemory(BROKEN, () -> now);
    HostTurns turns = new HostTurns(() -> now, memory, Pause.REAL, Duration.ZERO, 1);
    try (Slot slot = new Slot(new Semaphore(1), new Semaphore(0), Duration.ofMinutes(10))) {
      assertThat(turns.begin("a.example", "one", PAUSE, slot)).isEmpty();
      assertThatThrownBy(() -> turns.end("a.example", PAUSE)).isInstanceOf(Error.class);
      now = NOW.plus(PAUSE);
      assertThat(turns.begin("a.example", "two", PAUSE, slot)).isEmpty();
    }
  }

  @Test
  void whoWaitsForAPlaceAfterAPauseStillTakesUpRoom() throws Exception {
    HostMemory memory = new HostMemory(HostStates.NONE, () -> now);
    memory.asked("a.example", now, false);
    memory.asked("b.example", now, false);
    HostTurns turns = new HostTurns(() -> now, memory, _ -> {}, Duration.ofMinutes(1), 1);
    Semaphore places = new Semaphore(0);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Slot slot = new Slot(places, new Semaphore(0), Duration.ofMinutes(10));
        Slot other = new Slot(places, new Semaphore(0), Duration.ofMinutes(10))) {
      Future<Optional<Duration>> first =
          threads.submit(() -> turns.begin("a.example", "one", PAUSE, slot));
      while (!places.hasQueuedThreads()) {
        Thread.onSpinWait();
      }
      Future<Optional<Duration>> second =
          threads.submit(() -> turns.begin("b.example", "two", PAUSE, other));
      try {
        assertThat(second.get(20, TimeUnit.SECONDS)).contains(PAUSE);
      } finally {
        places.release(2);
      }
      assertThat(first.get()).isEmpty();
    }
  }

  @Test
  void aReadingWaitsNoLongerInAllThanItsPatience() throws Exception {
    HostMemory memory = new HostMemory(HostStates.NONE, () -> now);
    memory.asked("a.example", now, false);
    HostTurns turns = new HostTurns(() -> now, memory, _ -> {}, Duration.ofMinutes(1), 1);
    Duration patience = PAUSE.multipliedBy(2).plusSeconds(5);
    try (Slot slot = new Slot(new Semaphore(1), new Semaphore(0), patience)) {
      for (int i = 0; i < 2; i++) {
        assertThat(turns.begin("a.example", "one", PAUSE, slot)).isEmpty();
        turns.end("a.example", PAUSE);
      }
      assertThat(turns.begin("a.example", "one", PAUSE, slot)).contains(PAUSE);
    }
    try (Slot next = new Slot(new Semaphore(1), new Semaphore(0), patience)) {
      assertThat(turns.begin("a.example", "one", PAUSE, next)).as("the turn is free").isEmpty();
    }
  }

  @Test
  void whoWaitsToBeUnderWayHoldsNoPlace() throws Exception {
    Semaphore places = new Semaphore(1);
    Semaphore underWay = new Semaphore(0);
    try (Slot slot = new Slot(places, underWay, Duration.ofMillis(1))) {
      slot.leave();
      underWay.acquire();
      slot.rejoin();
      assertThat(places.availablePermits()).isZero();
      assertThat(slot.enter()).isFalse();
      assertThat(places.availablePermits()).isEqualTo(1);
    }
  }

  @Test
  void whoComesBackFromAPauseIsUnderWayAgain() throws Exception {
    HostMemory memory = new HostMemory(HostStates.NONE, () -> now);
    memory.asked("a.example", now, false);
    Semaphore underWay = new Semaphore(0);
    Pause taken = _ -> underWay.acquire();
    HostTurns turns = new HostTurns(() -> now, memory, taken, Duration.ofMinutes(1), 1);
    Duration patience = PAUSE.plusMillis(50);
    try (Slot slot = new Slot(new Semaphore(1), underWay, patience)) {
      assertThat(turns.begin("a.example", "one", PAUSE, slot)).as("no room to go on").isPresent();
    }
    assertThat(underWay.availablePermits()).isZero();
  }
}
