package org.vigie.console.source;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceState;

/**
 * A source and how it is doing, without the weight of its cursor.
 *
 * @param source the source
 * @param health how it is doing
 * @param nextDue when it is read next; null when it is not, or not known yet
 * @param pausedHere true while a person has paused it, and not the configuration
 * @param registered true once it was registered, so that it can be paused or retried
 */
record SourceRow(
    Source source,
    SourceHealth health,
    @Nullable Instant nextDue,
    boolean pausedHere,
    boolean registered) {

  static SourceRow of(Source source, @Nullable SourceState state, Instant now) {
    SourceHealth health = SourceHealth.of(source, state, now);
    if (state == null) {
      return new SourceRow(source, health, null, false, false);
    }
    boolean due =
        health.kind() != SourceHealth.Kind.PAUSED && health.kind() != SourceHealth.Kind.ENDED;
    return new SourceRow(
        source, health, due ? state.nextDue() : null, state.paused(), source.enabled());
  }

  /** Why its last attempt failed, as a label; null when it did not. */
  public @Nullable String reason() {
    return health.failure() == null ? null : health.failure().reason();
  }

  /** The key of the words that say what a person can do. */
  public String remedyKey() {
    String label = reason();
    return "source.remedy." + (label == null ? health.kind().name() : label);
  }

  /** The key of the words for what has no remedy of its own. */
  public String usualRemedyKey() {
    return "source.remedy." + health.kind();
  }

  /** Whether a reader looks for it by these words, in lower case. */
  boolean matches(String words) {
    return source.name().toLowerCase(Locale.ROOT).contains(words)
        || source.id().value().contains(words)
        || source.url().toString().toLowerCase(Locale.ROOT).contains(words);
  }
}
