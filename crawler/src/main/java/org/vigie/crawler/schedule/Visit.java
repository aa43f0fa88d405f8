package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.crawler.Reading.Hints;
import org.vigie.crawler.text.SafeText;
import org.vigie.domain.post.Post;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceState.Failure;

/** Decides what a reading makes of a source's state. */
final class Visit {
  private static final int LONGEST_DETAIL = 1_000;

  private final Rhythm rhythm;
  private final InstantSource clock;

  Visit(Rhythm rhythm, InstantSource clock) {
    this.rhythm = rhythm;
    this.clock = clock;
  }

  /**
   * The state to save after a reading.
   *
   * @param state the state
   * @param reason why it is due when it is, as a metric label
   */
  record Next(SourceState state, String reason) {
    Next with(SourceCursor cursor) {
      return new Next(state.with(cursor), reason);
    }
  }

  /**
   * Decides on the state after a reading whose posts, if any, are safe.
   *
   * @param reading what was read
   * @param source the source
   * @param before its state before
   * @param patience why a request was put off; null when none was
   */
  Next after(Reading reading, Source source, SourceState before, @Nullable String patience) {
    Instant now = clock.instant();
    Hints kept = StandingHints.of(before.cursor());
    return switch (reading) {
      case Reading.News news -> {
        SourceCursor cursor = StandingHints.keep(news.cursor(), news.hints());
        yield success(source, before, cursor, news(news, before), news.hints(), patience, now);
      }
      case Reading.Unchanged same -> {
        Hints hints = StandingHints.with(before.cursor(), same.hints());
        yield success(source, before, same.cursor(), Pulses.News.NONE, hints, patience, now);
      }
      case Reading.Postponed later -> postponed(later, source, before, kept, patience, now);
      case Reading.Ended ended when Moves.known(source, before.cursor()) ->
          failed(source, forgetting(source, before), new Failure(ended.reason(), ""), kept, now);
      case Reading.Ended ended ->
          failure(
              before,
              new Failure(ended.reason(), ""),
              new Plan(now.plus(Rhythm.NEVER), Plan.ENDED),
              now);
      case Reading.Barred barred ->
          failure(before, new Failure(barred.reason(), barred.detail()), rhythm.afterBar(now), now);
      case Reading.Failed failed -> {
        boolean lost = Moves.lost(failed.reason(), before, now);
        SourceState state = lost ? forgetting(source, before) : before;
        Failure failure = new Failure(failed.reason(), failed.detail());
        yield failed(source, state, failure, kept, now);
      }
    };
  }

  private static SourceState forgetting(Source source, SourceState before) {
    return before.with(Moves.forgotten(source, before.cursor()));
  }

  private static Pulses.News news(Reading.News news, SourceState before) {
    List<Post> unseen =
        news.posts().stream()
            .filter(post -> !before.cursor().seen().containsKey(post.nativeId()))
            .toList();
    List<Instant> dates =
        unseen.stream()
            .filter(post -> !post.published().equals(post.provenance().fetchedAt()))
            .map(Post::published)
            .toList();
    return new Pulses.News(unseen.size(), dates);
  }

  private Next success(
      Source source,
      SourceState before,
      SourceCursor cursor,
      Pulses.News news,
      Hints hints,
      @Nullable String patience,
      Instant now) {
    Instant last = before.lastSuccess();
    SourcePulse pulse = Pulses.after(before.pulse(), news, source.interval(), last, now);
    Hints.Rest rest = hints.rest();
    Plan plan =
        rest == null
            ? usual(source, before, pulse, hints, now)
            : afterRest(rest, source, pulse, hints, patience, now);
    return new Next(
        new SourceState(
            before.source(), cursor, plan.due(), now, now, 0, null, pulse, before.paused()),
        plan.reason());
  }

  private Plan usual(
      Source source, SourceState before, SourcePulse pulse, Hints hints, Instant now) {
    Plan plan = rhythm.afterSuccess(source, pulse, before.lastSuccess() == null, hints, now);
    Instant former = before.formerDue();
    return former == null
        ? plan
        : rhythm.asBefore(plan, former, Rhythm.interval(source, pulse), hints, now);
  }

  private Plan afterRest(
      Hints.Rest rest,
      Source source,
      SourcePulse pulse,
      Hints hints,
      @Nullable String patience,
      Instant now) {
    String reason = patience == null ? Plan.POLITENESS : patience;
    return rest.ours()
        ? rhythm.afterWait(rest.pause(), reason, hints, now)
        : rhythm.afterPatience(source, pulse, rest.pause(), hints, now);
  }

  /** The state to save when the posts of a reading could not be made safe. */
  Next undelivered(SourceState before) {
    Instant now = clock.instant();
    String reason = Outcome.UNDELIVERED.label();
    Plan plan = new Plan(now.plus(Rhythm.SOON), reason);
    Next next = failure(before, new Failure(reason, ""), plan, now);
    SourceState state = next.state();
    Instant former = before.formerDue();
    return former == null
        ? next
        : new Next(state.dueAt(former).hastened(state.nextDue()), next.reason());
  }

  /** A source that wants to be left alone now was claimed late, after a time without a crawler. */
  @Nullable Next skipped(SourceState before) {
    Instant now = clock.instant();
    Hints hints = StandingHints.of(before.cursor());
    boolean planned = !StandingHints.skipped(hints, before.nextDue());
    if (!StandingHints.skipped(hints, now) || !planned) {
      return null;
    }
    Plan plan = rhythm.afterSkip(hints, now);
    return new Next(before.dueAt(plan.due()), plan.reason());
  }

  private Next postponed(
      Reading.Postponed later,
      Source source,
      SourceState before,
      Hints hints,
      @Nullable String patience,
      Instant now) {
    Duration wait = later.retryAfter();
    if (later.status() == 0 && wait != null) {
      // Our own politeness is no failure of the source.
      String reason = patience == null ? Plan.POLITENESS : patience;
      Plan plan = rhythm.afterWait(wait, reason, hints, now);
      return new Next(before.dueAt(plan.due()), plan.reason());
    }
    Plan plan =
        wait == null
            ? rhythm.afterFailure(source, before.pulse(), before.failures() + 1, hints, now)
            : rhythm.afterPatience(source, before.pulse(), wait, hints, now);
    return failure(before, new Failure(later.reason(), "status " + later.status()), plan, now);
  }

  private Next failed(
      Source source, SourceState before, Failure failure, Hints hints, Instant now) {
    int failures = before.failures() + 1;
    Plan plan = rhythm.afterFailure(source, before.pulse(), failures, hints, now);
    return failure(before, failure, plan, now);
  }

  private static Next failure(SourceState before, Failure told, Plan plan, Instant now) {
    // A hostile server can put anything into it, and no database takes everything.
    Failure failure =
        new Failure(
            told.reason(), SafeText.cut(SafeText.of(told.detail()).strip(), LONGEST_DETAIL));
    return new Next(
        new SourceState(
            before.source(),
            before.cursor(),
            plan.due(),
            now,
            before.lastSuccess(),
            before.failures() + 1,
            failure,
            before.pulse(),
            before.paused()),
        plan.reason());
  }
}
