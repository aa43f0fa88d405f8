package org.vigie.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

  /** Something happens between the reading of a state and its arrival. */
  private static final class SlowStates implements HostStates {
    private final InMemoryHostStates kept = new InMemoryHostStates();
    private Runnable meanwhile = () -> {};

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
      return kept.change(name, change);
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
}
