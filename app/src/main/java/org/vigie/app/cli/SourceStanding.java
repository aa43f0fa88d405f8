package org.vigie.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.state.ControlState;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceState;

/**
 * What is known of one source.
 *
 * @param id its identifier
 * @param source the source; null when it is not configured
 * @param state its state; null when it was never registered
 * @param health how it is doing; null when it is not configured
 * @param events what happened to it, latest first
 * @param decisions the latest decisions about it, latest first
 */
record SourceStanding(
    SourceId id,
    @Nullable Source source,
    @Nullable SourceState state,
    @Nullable SourceHealth health,
    List<SourceEvent> events,
    List<CrawlDecision> decisions) {
  private static final int EVENTS = 5;

  static SourceStanding of(
      SourceId id, int limit, VigieConfig config, ControlState state, CrawlLog log, Instant now) {
    Optional<Source> source =
        config.sources().stream().filter(one -> one.id().equals(id)).findFirst();
    Optional<SourceState> known = state.sources().find(id);
    return new SourceStanding(
        id,
        source.orElse(null),
        known.orElse(null),
        source.map(one -> SourceHealth.of(one, known.orElse(null), now)).orElse(null),
        state.sourceEvents().of(id, EVENTS),
        log.about(id.value(), limit));
  }

  boolean isUnknown() {
    return source == null && state == null && decisions.isEmpty();
  }
}
