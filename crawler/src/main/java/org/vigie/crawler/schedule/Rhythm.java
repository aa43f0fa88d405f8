package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.vigie.crawler.Reading.Hints;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourcePulse;

/** When a source is due again. */
final class Rhythm {
  static final Duration LONGEST = Pulses.LONGEST;
  static final Duration SOON = Duration.ofMinutes(1);

  /** A source that is gone stays in the list of states, but is practically never due. */
  static final Duration NEVER = Duration.ofDays(3_650);

  private static final Duration SPREAD = Duration.ofSeconds(10);

  /** Shorter than an hour: the next one may be skipped again. */
  private static final Duration AFTER_SKIP = Duration.ofMinutes(45);

  private static final Duration LONGEST_FIRST_FAILURE = Duration.ofHours(6);
  private static final double JITTER = 0.1;
  private static final double EARLIEST = 0.3;
  private static final Duration LONGEST_AROUND = LONGEST.multipliedBy(10).dividedBy(11);

  private final RandomGenerator random;

  Rhythm(RandomGenerator random) {
    this.random = random;
  }

  /**
   * After a success: the source's own interval ±10 %, and not before the source wants it. After the
   * first one anywhere in the interval, so that sources that begin together do not stay together.
   */
  Plan afterSuccess(Source source, SourcePulse pulse, boolean first, Hints hints, Instant now) {
    Duration own = interval(source, pulse);
    Duration wait = first ? share(own, EARLIEST, 1) : around(own);
    Duration bounded = bounded(wait, source);
    Duration said = said(hints);
    if (bounded.compareTo(said) >= 0) {
      return skipping(new Plan(now.plus(bounded), Plan.INTERVAL), hints);
    }
    Duration later = said.plus(share(said, 0, JITTER));
    return skipping(new Plan(now.plus(Durations.min(later, LONGEST)), Plan.MAX_AGE), hints);
  }

  /**
   * After a success that somebody asked for: as it was planned before, so that many sources that
   * are hastened together do not come together ever after; when that is within half an interval, an
   * interval later, or half a one when a whole one would be more than a day from now. A time
   * further away than an interval was planned when the source failed or was slower, and no longer
   * holds.
   *
   * @param usual when it would be due otherwise
   * @param former when it was due before it was hastened
   */
  Plan asBefore(Plan usual, Instant former, Duration own, Hints hints, Instant now) {
    Duration said = said(hints);
    Instant earliest = now.plus(Durations.max(Pulses.SHORTEST, said));
    Duration period = Durations.max(own, said);
    Instant furthest = now.plus(period).plus(period.dividedBy(10));
    boolean soon = former.isBefore(now.plus(period.dividedBy(2)));
    return (soon
            ? Stream.of(former.plus(period), former.plus(period.dividedBy(2)))
            : Stream.of(former).filter(due -> !due.isAfter(furthest)))
        .filter(due -> !due.isBefore(earliest) && !due.isAfter(now.plus(LONGEST)))
        .findFirst()
        .map(due -> skipping(new Plan(due, Plan.INTERVAL), hints))
        .orElse(usual);
  }

  private static Duration said(Hints hints) {
    Duration least = hints.atMostEvery();
    return least == null ? Duration.ZERO : Durations.min(least, LONGEST);
  }

  /** The interval of a source: its own as soon as it is known, the configured one until then. */
  static Duration interval(Source source, SourcePulse pulse) {
    return pulse.interval() == null ? source.interval() : pulse.interval();
  }

  private static Duration bounded(Duration wait, Source source) {
    Duration least =
        Durations.min(Pulses.SHORTEST, source.interval().multipliedBy(9).dividedBy(10));
    return Durations.min(Durations.max(wait, least), LONGEST);
  }

  /** After failures in a row: twice as long each time, to 24 hours. */
  Plan afterFailure(Source source, SourcePulse pulse, int failures, Hints hints, Instant now) {
    Duration base = Durations.min(interval(source, pulse), LONGEST_FIRST_FAILURE);
    Duration backoff = Durations.doubled(base, failures, LONGEST);
    return skipping(new Plan(now.plus(bounded(around(backoff), source)), Plan.FAILURE), hints);
  }

  /** After a request for patience: never before it ends, nor before the usual time. */
  Plan afterPatience(
      Source source, SourcePulse pulse, Duration retryAfter, Hints hints, Instant now) {
    Instant usual = now.plus(bounded(around(interval(source, pulse)), source));
    Instant asked = now.plus(retryAfter).plus(spread());
    Instant due = asked.isAfter(usual) ? asked : usual;
    return skipping(new Plan(due, Plan.RETRY_AFTER), hints);
  }

  /** After our own politeness: as soon as the host is free, not all sources at once. */
  Plan afterWait(Duration wait, String reason, Hints hints, Instant now) {
    return skipping(new Plan(now.plus(wait).plus(spread()), reason), hints);
  }

  /** After a refusal of ours: rules and networks do not change often. */
  Plan afterBar(Instant now) {
    return new Plan(now.plus(around(LONGEST)), Plan.BARRED);
  }

  /** When a source that is to be skipped now may be read. */
  Plan afterSkip(Hints hints, Instant now) {
    return skipping(new Plan(now, Plan.SKIP_HOURS), hints);
  }

  private Plan skipping(Plan plan, Hints hints) {
    Instant allowed = StandingHints.next(hints, plan.due());
    return allowed.equals(plan.due())
        ? plan
        : new Plan(allowed.plus(share(AFTER_SKIP, 0, 1)), Plan.SKIP_HOURS);
  }

  private Duration spread() {
    return share(SPREAD, 0, 1);
  }

  /** Around the longest time it would not be bounded evenly, and many would meet at the bound. */
  private Duration around(Duration duration) {
    return share(Durations.min(duration, LONGEST_AROUND), 1 - JITTER, 1 + JITTER);
  }

  private Duration share(Duration duration, double least, double most) {
    double factor = least + (most - least) * random.nextDouble();
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }
}
