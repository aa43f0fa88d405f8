package org.vigie.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vigie.domain.source.HostState;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.RobotsFile;
import org.vigie.testkit.InMemoryHostStates;

class HostMemoryTest {
  private static final String HOST = "a.example";
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");

  private final SlowStates states = new SlowStates();
  private final HostMemory memory = new HostMemory(states, () -> NOW);

  /** Hears of a change before who made it does. */
  private interface Heard {
    void heard(HostState after) throws InterruptedException;
  }

  /** Something happens between the reading of a state and its arrival. */
  private static final class SlowStates implements HostStates {
    private final InMemoryHostStates kept = new InMemoryHostStates();
    private Runnable meanwhile = () -> {};
    private Heard changed = _ -> {};

    @Override
    public Optional<HostState> find(String name) {
      Optional<HostState> found = kept.find(name);
      Runnable once = meanwhile;
      meanwhile = () -> {};
      once.run();
      return found;
    }

    @Override
    public HostState change(String name, UnaryOperator<HostState> change) {
      HostState after = kept.change(name, change);
      try {
        changed.heard(after);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return after;
    }

    @Override
    public void asked(Map<String, Instant> times) {
      kept.asked(times);
    }

    @Override
    public Optional<RobotsFile> robots(String origin) {
      return kept.robots(origin);
    }

    @Override
    public void keep(RobotsFile robots) {
      kept.keep(robots);
    }

    @Override
    public void forget(Instant unusedSince) {
      kept.forget(unusedSince);
    }
  }

  private HostState seenAfter(Consumer<HostMemory> meanwhile) {
    states.meanwhile = () -> meanwhile.accept(memory);
    HostState during = memory.get(HOST);
    assertThat(memory.get(HOST)).isEqualTo(during);
    return during;
  }

  @Test
  void aRefusalThatIsHeardWhileTheMemoryAnswersIsKnownAtOnce() {
    Instant quiet = NOW.plusSeconds(600);
    HostState seen =
        seenAfter(
            m -> m.change(HOST, s -> new HostState(HOST, s.lastRequest(), quiet, s.refusals())));
    assertThat(seen.quietUntil()).isEqualTo(quiet);
  }

  @Test
  void aRequestThatEndsWhileTheMemoryAnswersIsKnownAtOnce() {
    assertThat(seenAfter(m -> m.asked(HOST, NOW, true)).lastRequest()).isEqualTo(NOW);
  }

  @Test
  void theLaterOfTwoChangesIsWhatIsKnown() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    states.changed =
        host -> {
          first.countDown();
          // The one before is late to arrive, unless the later one waits for it.
          if (host.refusals().isEmpty() && !second.await(1, TimeUnit.SECONDS)) {
            second.countDown();
          }
        };
    Instant quiet = NOW.plusSeconds(600);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> one =
          threads.submit(() ->
              memory.change(HOST, s -> new HostState(HOST, s.lastRequest(), quiet, s.refusals())));
      assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
      Future<?> two =
          threads.submit(() -> {
            memory.change(HOST, s -> Patience.refused(s, "u", Duration.ofHours(1), NOW));
            second.countDown();
          });
      one.get();
      two.get();
    }
    assertThat(memory.get(HOST).refusals()).containsKey("u");
  }
}
