package org.vigie.crawler.robots;

import crawlercommons.robots.SimpleRobotRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.AnswerHead;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.Trail;
import org.vigie.crawler.fetch.Validators;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.source.RobotsFile;
import org.vigie.domain.source.RobotsFile.Outage;

/** Decides what an answer to a request for robots.txt means, and for how long (RFC 9309). */
final class RobotsVisit {
  /** A file that is never to be kept would double the requests to its host. */
  static final Duration LEAST = Duration.ofHours(1);

  /** An outage forbids all; the file is asked for again after this time, then twice as long. */
  static final Duration AGAIN = Duration.ofMinutes(30);

  /** RFC 9309, 2.3.1.4: after such a time an outage may be taken for there being no file. */
  static final Duration LONG_OUTAGE = Duration.ofDays(30);

  /** An outage is not long because the crawler did not ask for long. */
  private static final int OFTEN = 10;

  private static final Duration LONG_DELAY = Duration.ofHours(12);

  private final RobotsText text;
  private final Duration lifetime;

  RobotsVisit(RobotsText text, Duration lifetime) {
    this.text = text;
    this.lifetime = lifetime;
  }

  /**
   * What is to be remembered, or null when the answer was not the host's.
   *
   * @param origin the origin whose file was asked for
   * @param before what was remembered; null when nothing
   * @param trail what became of the request
   * @param now the present
   */
  @Nullable RobotsFile after(String origin, @Nullable RobotsFile before, Trail trail, Instant now) {
    return switch (trail.result()) {
      case Fetched found -> read(origin, found, trail, now);
      case NotModified same when before != null && before.rules() != null ->
          still(before, same, trail, now);
      case NotModified _ -> none(origin, now);
      case FetchResult.Gone _ -> none(origin, now);
      case Failed failed when unavailable(failed) -> none(origin, now);
      case Failed failed when failed.reason() == Reason.INTERRUPTED -> null;
      case RateLimited ours when ours.status() == 0 -> null;
      case RateLimited limited ->
          outage(origin, before, "rate_limited", limited.status(), limited.retryAfter(), now);
      case Failed failed ->
          outage(origin, before, failed.reason().label(), failed.status(), null, now);
      case FetchResult.Refused _ -> null;
    };
  }

  /** 4xx, or redirects without an end: there is no file (RFC 9309, 2.3.1.2 and 2.3.1.3). */
  private static boolean unavailable(Failed failed) {
    return (failed.status() >= 400 && failed.status() < 500)
        || (failed.reason() == Reason.REDIRECT && failed.status() == 0);
  }

  private RobotsFile read(String origin, Fetched found, Trail trail, Instant now) {
    SimpleRobotRules rules = text.parse(origin + "/robots.txt", found.body().bytes());
    Duration life = life(found.head(), RobotsText.delay(rules));
    Validators given = found.head().validators();
    return file(origin, RobotsText.write(rules), now.plus(life), trail, given);
  }

  private RobotsFile still(RobotsFile before, NotModified same, Trail trail, Instant now) {
    String rules = before.rules() == null ? "" : before.rules();
    SimpleRobotRules parsed = text.parse(before.origin() + "/robots.txt", rules);
    Duration life = life(same.head(), RobotsText.delay(parsed));
    Validators known = new Validators(before.etag(), before.lastModified());
    Validators validators = same.head().validators().over(known);
    return file(before.origin(), rules, now.plus(life), trail, validators);
  }

  private static RobotsFile file(
      String origin, String rules, Instant until, Trail trail, Validators validators) {
    return new RobotsFile(
        origin,
        rules,
        until,
        validators.known() ? trail.end().toString() : null,
        validators.etag(),
        validators.lastModified(),
        null);
  }

  /** As the server says, but no more than a day, unless its own delay leaves no other turn. */
  private Duration life(AnswerHead head, Duration delay) {
    Duration said = head.freshFor() == null ? lifetime : head.freshFor();
    Duration most = Durations.min(said, lifetime);
    Duration life = Durations.max(most, Durations.min(LEAST, lifetime));
    return delay.compareTo(LONG_DELAY) > 0 ? delay.plus(lifetime) : life;
  }

  private RobotsFile none(String origin, Instant now) {
    return new RobotsFile(origin, "", now.plus(lifetime), null, null, null, null);
  }

  private RobotsFile outage(
      String origin,
      @Nullable RobotsFile before,
      String reason,
      int status,
      @Nullable Duration retryAfter,
      Instant now) {
    Outage last = before == null ? null : before.outage();
    int times = last == null ? 1 : last.times() + 1;
    Outage outage = new Outage(last == null ? now : last.since(), times, reason, status);
    Duration usual = Durations.doubled(AGAIN, times - 1, lifetime);
    Duration wait = retryAfter == null ? usual : Durations.max(retryAfter, usual);
    return before == null
        ? new RobotsFile(origin, null, now.plus(wait), null, null, null, outage)
        : new RobotsFile(
            origin,
            before.rules(),
            now.plus(wait),
            before.address(),
            before.etag(),
            before.lastModified(),
            outage);
  }

  /** What is allowed while a file is remembered. */
  Rules rules(RobotsFile file, Instant now) {
    String rules = file.rules() == null ? "" : file.rules();
    SimpleRobotRules read = text.parse(file.origin() + "/robots.txt", rules);
    Outage outage = file.outage();
    return outage != null
            && (outage.times() < OFTEN || outage.since().plus(LONG_OUTAGE).isAfter(now))
        ? new Rules.Unknown(outage, RobotsText.delay(read))
        : new Rules.Known(read);
  }
}
