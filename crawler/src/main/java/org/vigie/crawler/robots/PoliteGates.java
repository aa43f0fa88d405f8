package org.vigie.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlJournal;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.crawler.fetch.Trail;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.RobotsFile.Outage;

/**
 * Makes the gates of a good guest: robots.txt is read before anything else of a host, there is one
 * request at a time a host, a pause between two, and whoever refused is left alone. Safe for use by
 * many threads.
 */
public final class PoliteGates implements AutoCloseable {
  /** Readings that wait for hosts at the same time, for each that works. */
  private static final int WAITING_PER_WORKING = 16;

  /** When somebody else takes long to read the rules of a host, we come back after this time. */
  private static final Duration OTHERS_RULES = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Duration hostDelay;
  private final HostMemory memory;
  private final Robots robots;
  private final HostTurns turns;
  private final QuietPlaces quiet;
  private final OnePerOrigin asking = new OnePerOrigin();

  /**
   * Makes gates that share what they know of hosts, and forget it when the process ends.
   *
   * @param fetcher fetches robots.txt
   * @param settings the delays, and the name to look rules up for
   * @param clock the present
   */
  public PoliteGates(Fetcher fetcher, CrawlerSettings settings, InstantSource clock) {
    this(fetcher, settings, clock, HostStates.NONE, Pause.REAL);
  }

  /**
   * Makes gates that share what they know of hosts.
   *
   * @param fetcher fetches robots.txt
   * @param settings the delays, and the name to look rules up for
   * @param clock the present
   * @param states remembers hosts beyond the end of the process
   * @param pause lets time pass between two requests
   */
  public PoliteGates(
      Fetcher fetcher,
      CrawlerSettings settings,
      InstantSource clock,
      HostStates states,
      Pause pause) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.hostDelay = settings.hostDelay();
    this.memory = new HostMemory(states, clock);
    this.robots = new Robots(settings, states);
    this.turns =
        new HostTurns(
            clock,
            memory,
            pause,
            settings.longestWait(),
            settings.parallel() * WAITING_PER_WORKING);
    this.quiet = new QuietPlaces(memory, clock);
  }

  /**
   * Opens the gate for one reading of which no journal is kept.
   *
   * @param slot the reading's slot, given back while it waits
   * @return a gate, to be used by one thread
   */
  public Gate open(Slot slot) {
    return open(slot, CrawlJournal.none(clock));
  }

  /**
   * Opens the gate for one reading of a source.
   *
   * @param slot the reading's slot, given back while it waits
   * @param journal keeps what the gate decides
   * @return a gate, to be used by one thread
   */
  public Gate open(Slot slot, CrawlJournal journal) {
    return new ReadersGate(slot, journal);
  }

  /** The gate of one reading. */
  private final class ReadersGate implements Gate {
    private final Slot slot;
    private final CrawlJournal journal;

    ReadersGate(Slot slot, CrawlJournal journal) {
      this.slot = slot;
      this.journal = journal;
    }

    @Override
    public Pass enter(CanonicalUrl url) throws InterruptedException {
      Instant until = quiet.until(url);
      if (until != null) {
        return later(url, "retry_after", Duration.between(clock.instant(), until));
      }
      return switch (rules(url)) {
        case Rules.Later later -> new Later(later.wanted());
        case Rules.Barred barred -> new Closed(barred.why());
        case Rules.Unknown unknown -> new Closed(unreachable(unknown.outage()));
        case Rules.Known known when !known.allows(url) ->
            new Closed(new Refused(Refusal.ROBOTS, url.toString()));
        case Rules.Known known -> turn(url, known.delay());
      };
    }

    @Override
    public void heard(CanonicalUrl url, int status, @Nullable Duration retryAfter) {
      quiet.heard(url, status, retryAfter);
    }

    private Pass later(CanonicalUrl url, String reason, Duration delay) {
      journal.postponed(url.toString(), reason, clock.instant().plus(delay));
      return new Later(delay);
    }

    private Pass turn(CanonicalUrl url, Duration crawlDelay) throws InterruptedException {
      Duration pause = Durations.max(crawlDelay, hostDelay);
      // One promise a source: it comes back for one turn, however much it asked for.
      String who = journal.source().value();
      Optional<Duration> later = turns.begin(url.host(), who, pause, slot);
      if (later.isPresent()) {
        return later(url, "crawl_delay", later.get());
      }
      // While we waited, others may have been refused.
      Instant until = quiet.until(url);
      if (until != null) {
        turns.giveBack(url.host());
        return later(url, "retry_after", Duration.between(clock.instant(), until));
      }
      return new Turn(RobotsVerdict.ALLOWED, () -> turns.end(url.host(), pause), slot);
    }

    private Rules rules(CanonicalUrl url) throws InterruptedException {
      Rules known = robots.fresh(url, clock.instant());
      return known != null ? known : asked(url);
    }

    /** All sources of a host wait for the first to read its rules. */
    private Rules asked(CanonicalUrl url) throws InterruptedException {
      Semaphore first = asking.enter(Robots.origin(url));
      try {
        if (!first.tryAcquire() && !turns.await(first, slot)) {
          String robotsTxt = Robots.origin(url) + "/robots.txt";
          journal.postponed(robotsTxt, "crawl_delay", clock.instant().plus(OTHERS_RULES));
          return new Rules.Later(OTHERS_RULES);
        }
        try {
          Rules known = robots.fresh(url, clock.instant());
          return known != null ? known : fetched(url);
        } finally {
          first.release();
        }
      } finally {
        asking.leave(Robots.origin(url));
      }
    }

    /** The rules are asked for as politely as anything else, in the place of who needs them. */
    private Rules fetched(CanonicalUrl url) throws InterruptedException {
      Instant now = clock.instant();
      Trail trail = fetcher.follow(robots.inquiry(url, now), new RobotsGate(url));
      journal.asked(Robots.origin(url) + "/robots.txt", trail.result());
      Rules rules = robots.remember(url, trail, clock.instant());
      if (rules == null) {
        return notNow(trail.result());
      }
      if (rules.delay().isPositive()) {
        // That this very request began a long delay was not known when it ended.
        memory.flush();
      }
      return rules;
    }

    private Rules notNow(FetchResult result) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted at robots.txt");
      }
      return switch (result) {
        case Refused refused -> new Rules.Barred(refused);
        case FetchResult.RateLimited(_, Duration wait) when wait != null -> new Rules.Later(wait);
        default -> new Rules.Later(hostDelay);
      };
    }

    /** Lets a request for robots.txt pass: there are no rules about it. */
    private final class RobotsGate implements Gate {
      private final CanonicalUrl reader;

      RobotsGate(CanonicalUrl reader) {
        this.reader = reader;
      }

      @Override
      public Pass enter(CanonicalUrl next) throws InterruptedException {
        Instant until = quiet.until(next);
        return until == null
            ? turn(next, delay(next))
            : later(next, "retry_after", Duration.between(clock.instant(), until));
      }

      /** Rules that ran out, or those of another scheme, still say how patient a host is. */
      private Duration delay(CanonicalUrl next) {
        Duration there = lastDelay(next);
        Duration first = next.host().equals(reader.host()) ? lastDelay(reader) : Duration.ZERO;
        return Durations.max(there, first);
      }

      private Duration lastDelay(CanonicalUrl url) {
        Rules last = robots.last(url, clock.instant());
        return last == null ? Duration.ZERO : last.delay();
      }

      @Override
      public void heard(CanonicalUrl next, int status, @Nullable Duration retryAfter) {
        quiet.heard(next, status, retryAfter);
      }
    }
  }

  private static Failed unreachable(Outage outage) {
    return new Failed(
        Reason.ROBOTS_UNREACHABLE,
        outage.status(),
        outage.reason() + " at robots.txt since " + outage.since());
  }

  /** Writes what is remembered of hosts; further use is allowed. */
  @Override
  public void close() {
    memory.flush();
  }
}
