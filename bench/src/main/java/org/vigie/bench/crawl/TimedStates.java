package org.vigie.bench.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/**
 * Source states that measure how long claims and saves take. Every source is due again after a
 * fixed time, whatever its own rhythm, so that the number of polls is that of the benchmark.
 */
final class TimedStates implements SourceStates {
  private final SourceStates states;
  private final Duration interval;
  private volatile Round round = new Round(Instant.EPOCH, new Timings(), new Timings());

  /** One round of polls. */
  private record Round(Instant now, Timings claims, Timings saves) {}

  TimedStates(SourceStates states, Duration interval) {
    this.states = states;
    this.interval = interval;
  }

  /** Begins a round of polls. */
  void begin(Instant now) {
    round = new Round(now, new Timings(), new Timings());
  }

  /** Prints the times of the round. */
  void print() {
    round.claims().print("  claim");
    round.saves().print("  save");
  }

  @Override
  public void register(Collection<SourceId> configured, Instant now) {
    states.register(configured, now);
  }

  @Override
  public List<SourceState> claimDue(int limit, Instant now, Duration lease) {
    long began = System.nanoTime();
    List<SourceState> claimed = states.claimDue(limit, now, lease);
    round.claims().add(System.nanoTime() - began);
    return claimed;
  }

  @Override
  public Set<SourceId> renew(Collection<SourceId> sources, Instant until) {
    return states.renew(sources, until);
  }

  @Override
  public void giveBack(Collection<SourceId> sources) {
    states.giveBack(sources);
  }

  @Override
  public void save(SourceState state) {
    SourceState again = state.dueAt(round.now().plus(interval).minusMillis(jitter()));
    long began = System.nanoTime();
    states.save(again);
    round.saves().add(System.nanoTime() - began);
  }

  /**
   * Up to a tenth, as between the polls of a crawler: the order of sources is another each time.
   */
  private long jitter() {
    return ThreadLocalRandom.current().nextLong(1 + interval.toMillis() / 10);
  }

  @Override
  public List<SourceState> all() {
    return states.all();
  }

  @Override
  public List<SourceState> page(@Nullable SourceId after, int limit) {
    return states.page(after, limit);
  }

  @Override
  public Optional<SourceState> find(SourceId source) {
    return states.find(source);
  }

  @Override
  public void pause(SourceId source, boolean paused) {
    states.pause(source, paused);
  }

  @Override
  public void hasten(SourceId source, Instant now) {
    states.hasten(source, now);
  }
}
