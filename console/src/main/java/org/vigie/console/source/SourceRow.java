package org.vigie.console.source;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceState;

/**
 * A source and what is known of its readings.
 *
 * @param source the source
 * @param state its state; null before it was registered
 */
record SourceRow(Source source, @Nullable SourceState state) {
  /** How a source is doing. */
  enum Health {
    /** It is not to be read. */
    PAUSED,
    /** It was never tried. */
    WAITING,
    /** The last attempt went well. */
    WELL,
    /** The last attempt failed. */
    FAILING
  }

  /** How it is doing. */
  public Health health() {
    if (!source.enabled()) {
      return Health.PAUSED;
    }
    if (state == null || state.lastAttempt() == null) {
      return Health.WAITING;
    }
    return state.failures() == 0 ? Health.WELL : Health.FAILING;
  }
}
