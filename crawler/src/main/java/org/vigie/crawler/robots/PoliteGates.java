package org.vigie.crawler.robots;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.fetch.Validators;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.RobotsVerdict;

/**
 * Makes the gates of a good guest: robots.txt is read before anything else of a host, there is one
 * request at a time a host, and a pause between two. Safe for use by many threads.
 */
public final class PoliteGates {
  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Duration hostDelay;
  private final Robots robots;
  private final HostTurns turns;
  private final Map<CanonicalUrl, Semaphore> asking = new ConcurrentHashMap<>();

  /**
   * Makes gates that share what they know of hosts.
   *
   * @param fetcher fetches robots.txt
   * @param settings the delays, and the name to look rules up for
   * @param clock the present
   */
  public PoliteGates(Fetcher fetcher, CrawlerSettings settings, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.hostDelay = settings.hostDelay();
    this.robots = new Robots(settings);
    this.turns = new HostTurns(clock, settings.longestWait());
  }

  /**
   * Opens the gate for one reading of a source.
   *
   * @param slot the reading's slot, given back while it waits
   * @return a gate, to be used by one thread
   */
  public Gate open(Slot slot) {
    return url -> enter(url, slot);
  }

  private Gate.Pass enter(CanonicalUrl url, Slot slot) throws InterruptedException {
    return switch (rules(url, slot)) {
      case Robots.Unknown unknown -> new Gate.Closed(unreachable(unknown.answer()));
      case Robots.Known known when !known.allows(url) ->
          new Gate.Closed(new Refused(Refusal.ROBOTS, url.toString()));
      case Robots.Known known -> turn(url, known.delay(), slot);
    };
  }

  private Gate.Pass turn(CanonicalUrl url, Duration crawlDelay, Slot slot)
      throws InterruptedException {
    Duration pause = crawlDelay.compareTo(hostDelay) > 0 ? crawlDelay : hostDelay;
    Optional<Duration> later = turns.begin(url.host(), pause, slot);
    return later.isPresent()
        ? new Gate.Later(later.get())
        : new Gate.Turn(RobotsVerdict.ALLOWED, () -> turns.end(url.host()), slot);
  }

  private Robots.Rules rules(CanonicalUrl url, Slot slot) throws InterruptedException {
    Robots.Rules known = robots.remembered(url, clock.instant());
    return known != null ? known : asked(url, slot);
  }

  /** All sources of a host wait for the first to read its rules. */
  private Robots.Rules asked(CanonicalUrl url, Slot slot) throws InterruptedException {
    Semaphore first = asking.computeIfAbsent(Robots.address(url), host -> new Semaphore(1));
    if (!first.tryAcquire()) {
      slot.release();
      first.acquire();
    }
    try {
      Robots.Rules known = robots.remembered(url, clock.instant());
      return known != null ? known : fetched(url, slot);
    } finally {
      first.release();
    }
  }

  private Robots.Rules fetched(CanonicalUrl url, Slot slot) {
    FetchResult answer =
        fetcher.fetch(
            Robots.address(url), Validators.NONE, next -> turn(next, Duration.ZERO, slot));
    return robots.remember(url, answer, clock.instant());
  }

  private static FetchResult unreachable(FetchResult answer) {
    return answer instanceof Failed failed && failed.reason() != Reason.INTERRUPTED
        ? new Failed(
            Reason.ROBOTS_UNREACHABLE, failed.status(), failed.reason().label() + " at robots.txt")
        : answer;
  }
}
