package org.vigie.domain.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing, why, and the figures behind it.
 *
 * @param kind how it is doing
 * @param failure why its last attempt failed; null when it did not
 * @param interval the time between two readings that is expected of it
 * @param perDay posts a day that are expected of it, 0 or more; 0 while nothing is known
 * @param failures failures in a row, 0 or more
 * @param lastSuccess when it was last read without failure; null when never
 * @param lastNews when a reading last brought something new; null when never
 */
public record SourceHealth(
    Kind kind,
    SourceState.@Nullable Failure failure,
    Duration interval,
    double perDay,
    int failures,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNews) {

  /** One failure may be chance, and two as well; nothing is called dead before three. */
  private static final int LEAST_ATTEMPTS = 3;

  private static final int MISSED_INTERVALS = 3;

  /** How a source is doing. */
  public enum Kind {
    /** It was never tried. */
    WAITING,
    /** It was read at the last attempt. */
    WELL,
    /** The last attempt failed; this may pass. */
    FAILING,
    /** It has failed for three expected intervals and three attempts, or more. */
    DEAD,
    /** It answers, but what it used to publish has stopped. */
    SILENT,
    /** It said itself that it is gone for good. */
    ENDED,
    /** We may not read it: its rules or our guard forbid it. */
    BARRED,
    /** It is not to be read: the configuration or a person says so. */
    PAUSED;

    /**
     * Tells whether somebody should look at the source, since it will not mend by itself.
     *
     * @return true for dead, silent, ended and barred sources
     */
    public boolean needsSomebody() {
      return switch (this) {
        case DEAD, SILENT, ENDED, BARRED -> true;
        case WAITING, WELL, FAILING, PAUSED -> false;
      };
    }
  }

  /**
   * Judges a source.
   *
   * @param source the source
   * @param state what is known of its readings; null before it was registered
   * @param now the present
   * @return how it is doing
   */
  public static SourceHealth of(Source source, @Nullable SourceState state, Instant now) {
    if (state == null) {
      Kind kind = source.enabled() ? Kind.WAITING : Kind.PAUSED;
      return new SourceHealth(kind, null, source.interval(), 0, 0, null, null);
    }
    SourcePulse pulse = state.pulse();
    Duration interval = pulse.interval() == null ? source.interval() : pulse.interval();
    return new SourceHealth(
        kind(source, state, interval, now),
        state.failure(),
        interval,
        pulse.perDay(),
        state.failures(),
        state.lastSuccess(),
        pulse.lastNews());
  }

  private static Kind kind(Source source, SourceState state, Duration interval, Instant now) {
    if (!source.enabled() || state.paused()) {
      return Kind.PAUSED;
    }
    if (state.lastAttempt() == null) {
      return Kind.WAITING;
    }
    SourceState.Failure failure = state.failure();
    if (failure == null || state.failures() == 0) {
      return Silence.of(state).isTelling() ? Kind.SILENT : Kind.WELL;
    }
    return switch (FailureClass.of(failure.reason())) {
      case ENDED -> Kind.ENDED;
      case BARRED -> Kind.BARRED;
      case OURS -> Kind.FAILING;
      case THEIRS -> isDead(state, interval, now) ? Kind.DEAD : Kind.FAILING;
    };
  }

  /**
   * Time alone does not kill: after a week in which nobody read anything, the first failure is the
   * first. Nor do attempts alone: a person who presses "retry" three times kills nothing, except
   * what never lived.
   */
  private static boolean isDead(SourceState state, Duration interval, Instant now) {
    Instant alive = state.lastSuccess();
    return state.failures() >= LEAST_ATTEMPTS
        && (alive == null || !alive.plus(interval.multipliedBy(MISSED_INTERVALS)).isAfter(now));
  }
}
