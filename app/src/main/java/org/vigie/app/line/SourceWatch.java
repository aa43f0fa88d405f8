package org.vigie.app.line;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.HealthChange;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourceEvents;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/** Looks at the health of all sources and records what changed, each change once. */
public final class SourceWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);

  /** Long enough to see whether a source fails every winter. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final Map<SourceId, Source> sources;
  private final SourceStates states;
  private final SourceEvents events;
  private final InstantSource clock;

  /**
   * Makes it.
   *
   * @param sources the configured sources; those that are not to be read are passed over
   * @param states what is known of their readings
   * @param events what happened to them
   * @param clock the present
   */
  public SourceWatch(
      Collection<Source> sources, SourceStates states, SourceEvents events, InstantSource clock) {
    this.sources =
        sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity()));
    this.states = states;
    this.events = events;
    this.clock = clock;
  }

  /** Looks at every source once. */
  public void look() {
    Instant now = clock.instant();
    Map<SourceId, SourceEvent> standing = events.standing();
    states.visitAll(state -> {
      look(state, standing, now);
      return true;
    });
    events.forget(now.minus(KEPT));
  }

  private void look(SourceState state, Map<SourceId, SourceEvent> standing, Instant now) {
    Source source = sources.get(state.source());
    if (source == null || !source.enabled()) {
      return;
    }
    SourceHealth health = SourceHealth.of(source, state, now);
    record(HealthChange.of(state, health, standing.get(source.id()), now));
    record(HealthChange.moved(source, state, now));
  }

  private void record(Optional<SourceEvent> noticed) {
    if (noticed.isPresent() && events.record(noticed.get())) {
      SourceEvent event = noticed.get();
      LOG.atLevel(level(event.kind()))
          .log(
              "event=source-health source={} kind={} detail=\"{}\"",
              event.source(),
              event.kind(),
              event.detail());
    }
  }

  private static Level level(SourceEvent.Kind kind) {
    return switch (kind) {
      case DEAD, SILENT, ENDED, BARRED -> Level.WARN;
      case RECOVERED, MOVED -> Level.INFO;
    };
  }
}
