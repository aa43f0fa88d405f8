package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.source.Source;

/** When a source is due again. */
final class Rhythm {
  static final Duration LONGEST = Duration.ofHours(24);
  static final Duration SOON = Duration.ofMinutes(1);

  /** A source that is gone stays in the list of states, but is practically never due. */
  static final Duration NEVER = Duration.ofDays(3_650);

  private static final Duration SPREAD = Duration.ofSeconds(10);
  private static final double JITTER = 0.1;
  private static final int MOST_DOUBLINGS = 20;

  private final RandomGenerator random;

  Rhythm(RandomGenerator random) {
    this.random = random;
  }

  /** After a success: the interval ±10 %, and not before the source wants it. */
  Instant afterSuccess(Source source, @Nullable Duration atMostEvery, Instant now) {
    Duration wanted = atMostEvery == null ? Duration.ZERO : min(atMostEvery, LONGEST);
    Duration jittered = around(source.interval());
    return now.plus(jittered.compareTo(wanted) < 0 ? wanted : jittered);
  }

  /** After failures in a row: twice as long each time, to 24 hours. */
  Instant afterFailure(Source source, int failures, Instant now) {
    long factor = 1L << Math.min(failures, MOST_DOUBLINGS);
    Duration backoff =
        source.interval().compareTo(LONGEST.dividedBy(factor)) > 0
            ? LONGEST
            : source.interval().multipliedBy(factor);
    return now.plus(around(backoff));
  }

  /** After a request for patience: never before it ends. */
  Instant afterPatience(Source source, Duration retryAfter, Instant now) {
    Instant usual = now.plus(around(source.interval()));
    Instant asked = afterWait(retryAfter, now);
    return asked.isAfter(usual) ? asked : usual;
  }

  /** After our own politeness: as soon as the host is free, not all sources at once. */
  Instant afterWait(Duration wait, Instant now) {
    return now.plus(wait).plusMillis((long) (random.nextDouble() * SPREAD.toMillis()));
  }

  /** After a refusal of ours: rules and networks do not change often. */
  Instant afterBar(Instant now) {
    return now.plus(around(LONGEST));
  }

  private Duration around(Duration duration) {
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * factor)));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
