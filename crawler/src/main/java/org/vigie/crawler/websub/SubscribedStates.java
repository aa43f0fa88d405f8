package org.vigie.crawler.websub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.feed.FeedConnector;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.HubSubscriptions;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/**
 * Source states in which a source whose hub tells of its news is read once a day only, to be safe,
 * and in which a notice that comes while the source is being read is not lost. Safe for use by many
 * threads of one process.
 */
public final class SubscribedStates implements SourceStates {
  /** Hubs forget, and a notice may be lost: a day is as long as any source waits. */
  private static final Duration SAFETY = Duration.ofHours(24);

  /** However many notices come, a source is due no sooner than this after the one before. */
  private static final Duration CALM = Duration.ofMinutes(1);

  private final SourceStates states;
  private final HubSubscriptions subscriptions;
  private final InstantSource clock;

  /** Source → when it is due by a notice that no reading has followed yet. */
  private final Map<SourceId, Instant> told = new ConcurrentHashMap<>();

  /** Source that is being read → when it had last been read before; empty when it never was. */
  private final Map<SourceId, Optional<Instant>> claimed = new ConcurrentHashMap<>();

  /** Source → when a notice last made it due at once. */
  private final Map<SourceId, Instant> lastAtOnce = new ConcurrentHashMap<>();

  /**
   * Makes them.
   *
   * @param states the states themselves
   * @param subscriptions what hubs have promised
   * @param clock the present
   */
  public SubscribedStates(
      SourceStates states, HubSubscriptions subscriptions, InstantSource clock) {
    this.states = states;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @Override
  public List<SourceState> claimDue(int limit, Instant now, Duration lease) {
    List<SourceState> due = states.claimDue(limit, now, lease);
    due.forEach(state -> {
      told.remove(state.source());
      claimed.put(state.source(), Optional.ofNullable(state.lastSuccess()));
    });
    return due;
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
  public void hasten(SourceId source, Instant now) {
    Instant base =
        lastAtOnce.merge(source, now, (last, _) -> last.plus(CALM).isAfter(now) ? last : now);
    Instant due = base.equals(now) ? now : base.plus(CALM);
    told.put(source, due);
    states.hasten(source, due);
  }

  /** A failure keeps the wait that it calls for, whatever a hub says. */
  @Override
  public void save(SourceState state) {
    SourceState saved = state.failures() == 0 ? planned(state) : state;
    states.save(saved);
    claimed.remove(state.source());
    Instant again = told.get(state.source());
    // A notice that came while this was being saved would be overwritten.
    if (again != null && state.failures() == 0 && again.isBefore(saved.nextDue())) {
      states.hasten(state.source(), again);
    }
  }

  private SourceState planned(SourceState state) {
    Instant again = told.get(state.source());
    if (again != null) {
      return state.dueAt(earlier(again, state.nextDue()));
    }
    Instant safe = clock.instant().plus(SAFETY);
    boolean rests = wasRead(state) && state.nextDue().isBefore(safe) && hasPromise(state);
    return rests ? state.dueAt(safe) : state;
  }

  /** What was only put off, such as by a crawl-delay, may have been claimed because of a notice. */
  private boolean wasRead(SourceState state) {
    Optional<Instant> before = claimed.get(state.source());
    return before == null || !before.equals(Optional.ofNullable(state.lastSuccess()));
  }

  private boolean hasPromise(SourceState state) {
    String topic = state.cursor().notes().get(FeedConnector.SELF);
    return state.cursor().notes().containsKey(FeedConnector.HUB)
        && subscriptions
            .of(state.source())
            .filter(one -> one.topic().equals(topic) && one.isActive(clock.instant()))
            .isPresent();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public void register(Collection<SourceId> configured, Instant now) {
    states.register(configured, now);
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
}
