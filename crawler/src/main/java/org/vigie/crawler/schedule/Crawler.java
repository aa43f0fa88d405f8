package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.robots.Pause;
import org.vigie.crawler.robots.Places;
import org.vigie.crawler.robots.PoliteGates;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.Pipe;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceStates;

/**
 * Reads all sources that are due, each on a virtual thread of its own, politely and in bounded
 * memory. A source's cursor moves only after its posts are safe, so what a crash interrupts is read
 * again and gives the same posts. Safe for use by many threads and processes.
 */
public final class Crawler implements AutoCloseable {
  /** Sources that become due while others are waited for are read in the same crawl, so long. */
  private static final Duration ROUND = Duration.ofMinutes(1);

  /** How long a place is waited for before it is looked whether there is anything else to do. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** Who stops the application waits no longer for its readings, whatever a request may take. */
  private static final Duration LAST_WAIT = Duration.ofSeconds(30);

  private final PoliteGates gates;
  private final InstantSource clock;
  private final CrawlerSettings settings;
  private final Places places;
  private final Claims claims;
  private final Readings readings;
  private final Ended ended = new Ended();

  private volatile boolean settled;
  private volatile boolean closed;

  /**
   * What the crawler needs of the rest of the application.
   *
   * @param states remembers how far each source was read
   * @param hosts remembers what hosts said
   * @param pages remembers the pages that entries link to
   * @param pipe makes posts safe
   * @param log keeps every decision
   * @param clock the present
   * @param random spreads the times of readings
   */
  public record Ports(
      SourceStates states,
      HostStates hosts,
      FetchedPages pages,
      Pipe pipe,
      CrawlLog log,
      InstantSource clock,
      RandomGenerator random) {
    /**
     * Ports of a crawler whose memory of hosts and pages ends with it.
     *
     * @param states remembers how far each source was read
     * @param pipe makes posts safe
     * @param log keeps every decision
     * @param clock the present
     * @param random spreads the times of readings
     */
    public Ports(
        SourceStates states, Pipe pipe, CrawlLog log, InstantSource clock, RandomGenerator random) {
      this(states, HostStates.NONE, FetchedPages.NONE, pipe, log, clock, random);
    }
  }

  /**
   * Makes a crawler.
   *
   * @param settings its behaviour
   * @param fetcher fetches documents; stays the caller's to close
   * @param sources the configured sources; others are never read
   * @param ports the rest of the application
   */
  public Crawler(
      CrawlerSettings settings, Fetcher fetcher, Collection<Source> sources, Ports ports) {
    this(settings, fetcher, sources, ports, Pause.REAL);
  }

  /**
   * Makes a crawler that waits in its own way.
   *
   * @param settings its behaviour
   * @param fetcher fetches documents; stays the caller's to close
   * @param sources the configured sources; others are never read
   * @param ports the rest of the application
   * @param pause lets time pass between two requests to a host
   */
  public Crawler(
      CrawlerSettings settings,
      Fetcher fetcher,
      Collection<Source> sources,
      Ports ports,
      Pause pause) {
    this.settings = settings;
    this.clock = ports.clock();
    this.places = new Places(settings.parallel(), settings.lease());
    this.gates = new PoliteGates(fetcher, settings, ports.clock(), ports.hosts(), pause);
    this.claims = new Claims(ports.states(), settings.lease());
    SourceVisitor visitor =
        new SourceVisitor(
            fetcher,
            gates,
            new Connectors(ports.clock(), ports.pages()),
            new Duplicates(sources),
            ports);
    this.readings = new Readings(sources, visitor, places, claims);
  }

  /**
   * Reads every source that is due and waits until all are done.
   *
   * @param now sources that are due at this time, or become so within the next minute while others
   *     are read, are read; one that was put off for a moment comes up again
   * @return what became of each that this call started
   */
  public CrawlSummary crawlDue(Instant now) {
    Queue<SourceResult> results = new ConcurrentLinkedQueue<>();
    try {
      claimAndWait(now, results);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    gates.close();
    List<SourceResult> sorted =
        results.stream().sorted(Comparator.comparing(SourceResult::source)).toList();
    Ended summed = new Ended();
    summed.addAll(sorted);
    summed.log();
    return new CrawlSummary(sorted);
  }

  /** Claims no more than can be under way, and more as soon as one is done. */
  private void claimAndWait(Instant start, Queue<SourceResult> results)
      throws InterruptedException {
    Running running = new Running();
    boolean more = true;
    while (more && !closed) {
      claims.renew(later(start));
      int free = places.awaitFree(PATIENCE);
      boolean claimed = free > 0 && claim(free, later(start), running, results::add);
      more = claimed || free == 0 || (!over(start) && !running.none());
    }
    while (!running.none()) {
      // What this call started is its to wait for.
      claims.renew(later(start));
    }
  }

  /**
   * Starts reading what is due, as far as there is room, and does not wait for it; to be called
   * again and again. A source that is slow holds up no other, in this call or a later one.
   *
   * @param now sources that are due at this time are read; while there are many, those that become
   *     due within the next minute too
   */
  public void tick(Instant now) {
    claims.renew(now);
    try {
      settled = startDue(now);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    gates.close();
    ended.log();
  }

  /** Tells whether nothing more is due. */
  private boolean startDue(Instant start) throws InterruptedException {
    while (!closed && !over(start)) {
      int free = places.awaitFree(PATIENCE);
      if (free == 0) {
        return false;
      }
      if (!claim(free, later(start), new Running(), ended::add)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether the last {@link #tick} left nothing that was due, and all of it has been read.
   *
   * @return false before the first tick, and while anything is read
   */
  public boolean isSettled() {
    return settled && claims.none();
  }

  private boolean over(Instant start) {
    return !later(start).isBefore(start.plus(ROUND));
  }

  private Instant later(Instant start) {
    Instant now = clock.instant();
    return now.isAfter(start) ? now : start;
  }

  /**
   * Claims what is due and starts reading it.
   *
   * @param free how many places there are for it, which are taken or given back
   * @return whether anything was due
   */
  private boolean claim(int free, Instant now, Running running, Consumer<SourceResult> result) {
    int used = 0;
    try {
      Claims.Claimed claimed = claims.claim(free, now);
      for (Claims.Claim claim : claimed.begun()) {
        readings.start(claim, running, result);
        used++;
      }
      return claimed.any();
    } finally {
      places.giveBack(free - used);
    }
  }

  /** Claims nothing more; returns at once. */
  public void stop() {
    closed = true;
  }

  /**
   * Claims nothing more and waits for what is being read, but not for long: a reading that waits
   * for its host's turn is left, without a trace, for the next process to do again at once.
   */
  @Override
  public void close() {
    stop();
    readings.end(Durations.min(settings.totalTimeout(), LAST_WAIT));
    gates.close();
  }
}
