package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.vigie.crawler.Reading;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceState.Failure;

/** Decides what a reading makes of a source's state. */
final class Visit {
  private final Rhythm rhythm;
  private final InstantSource clock;

  Visit(Rhythm rhythm, InstantSource clock) {
    this.rhythm = rhythm;
    this.clock = clock;
  }

  /** The state to save after a reading whose posts, if any, are safe. */
  SourceState after(Reading reading, Source source, SourceState before) {
    Instant now = clock.instant();
    return switch (reading) {
      case Reading.News news -> {
        Instant due = rhythm.afterSuccess(source, news.hints().atMostEvery(), now);
        yield success(before, news.cursor(), due, now);
      }
      case Reading.Unchanged same ->
          success(
              before,
              same.cursor(),
              rhythm.afterSuccess(source, same.hints().atMostEvery(), now),
              now);
      case Reading.Postponed later -> postponed(later, source, before, now);
      case Reading.Ended ended ->
          failure(before, new Failure(ended.reason(), ""), now.plus(Rhythm.NEVER), now);
      case Reading.Barred barred ->
          failure(before, new Failure(barred.reason(), barred.detail()), rhythm.afterBar(now), now);
      case Reading.Failed failed -> {
        Instant due = rhythm.afterFailure(source, before.failures() + 1, now);
        yield failure(before, new Failure(failed.reason(), failed.detail()), due, now);
      }
    };
  }

  /** The state to save when the posts of a reading could not be made safe. */
  SourceState undelivered(SourceState before) {
    Instant now = clock.instant();
    return failure(
        before, new Failure(Outcome.UNDELIVERED.label(), ""), now.plus(Rhythm.SOON), now);
  }

  private SourceState postponed(
      Reading.Postponed later, Source source, SourceState before, Instant now) {
    Duration wait = later.retryAfter();
    if (later.status() == 0 && wait != null) {
      // Our own politeness is no failure of the source.
      return new SourceState(
          before.source(),
          before.cursor(),
          rhythm.afterWait(wait, now),
          before.lastAttempt(),
          before.lastSuccess(),
          before.failures(),
          before.failure(),
          before.pulse(),
          before.paused());
    }
    int failures = before.failures() + 1;
    Instant due =
        wait == null
            ? rhythm.afterFailure(source, failures, now)
            : rhythm.afterPatience(source, wait, now);
    return failure(before, new Failure(later.reason(), ""), due, now);
  }

  private static SourceState success(
      SourceState before, SourceCursor cursor, Instant due, Instant now) {
    return new SourceState(
        before.source(), cursor, due, now, now, 0, null, before.pulse(), before.paused());
  }

  private static SourceState failure(
      SourceState before, Failure failure, Instant due, Instant now) {
    return new SourceState(
        before.source(),
        before.cursor(),
        due,
        now,
        before.lastSuccess(),
        before.failures() + 1,
        failure,
        before.pulse(),
        before.paused());
  }
}
