package org.vigie.domain.source;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.source.SourceEvent.Kind;

/** Tells what changed in a source since the last event about it. */
public final class HealthChange {
  private HealthChange() {}

  /**
   * Compares a source's health with the last word on it. A source that merely fails, waits or is
   * paused changes nothing: what was said of it still stands.
   *
   * @param state the source's state
   * @param health how it is doing now
   * @param standing the last event about its health; null when there was none
   * @param now the present
   * @return the event to record, or empty when nothing changed
   */
  public static Optional<SourceEvent> of(
      SourceState state, SourceHealth health, @Nullable SourceEvent standing, Instant now) {
    return switch (health.kind()) {
      case DEAD -> bad(Kind.DEAD, state, health, standing, now);
      case SILENT -> bad(Kind.SILENT, state, health, standing, now);
      case ENDED -> bad(Kind.ENDED, state, health, standing, now);
      case BARRED -> bad(Kind.BARRED, state, health, standing, now);
      case WELL -> recovered(state, standing, now);
      case WAITING, FAILING, PAUSED -> Optional.empty();
    };
  }

  /** The last good moment is the occasion: the same death is told once, the next one anew. */
  private static Optional<SourceEvent> bad(
      Kind kind,
      SourceState state,
      SourceHealth health,
      @Nullable SourceEvent standing,
      Instant now) {
    if (standing != null && standing.kind() == kind) {
      return Optional.empty();
    }
    Instant good = kind == Kind.SILENT ? health.lastNews() : health.lastSuccess();
    String before = standing == null ? "" : standing.id();
    String reason = health.failure() == null ? "" : health.failure().reason();
    return Optional.of(SourceEvent.of(state.source(), kind, good + " " + before, now, reason));
  }

  private static Optional<SourceEvent> recovered(
      SourceState state, @Nullable SourceEvent standing, Instant now) {
    if (standing == null || standing.kind() == Kind.RECOVERED) {
      return Optional.empty();
    }
    return Optional.of(SourceEvent.of(state.source(), Kind.RECOVERED, standing.id(), now, ""));
  }

  /**
   * Tells whether the source's own document lives elsewhere now.
   *
   * @param source the source
   * @param state its state
   * @param now the present
   * @return the event, with the same identifier as long as it lives there; empty when it did not
   *     move
   */
  public static Optional<SourceEvent> moved(Source source, SourceState state, Instant now) {
    return state
        .cursor()
        .movedTo(source.url())
        .map(url -> SourceEvent.of(source.id(), Kind.MOVED, url.toString(), now, url.toString()));
  }
}
