package org.vigie.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.robots.Pause;
import org.vigie.crawler.robots.PoliteGates;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.Pipe;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/**
 * Reads all sources that are due, each on a virtual thread of its own, politely and in bounded
 * memory. A source's cursor moves only after its posts are safe, so what a crash interrupts is read
 * again and gives the same posts. Safe for use by many threads and processes.
 */
public final class Crawler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

  /** Sources under way for each that works; the others wait for a host. */
  private static final int WAITING_PER_WORKING = 32;

  /** Sources that become due while others are waited for are read in the same crawl, so long. */
  private static final Duration ROUND = Duration.ofMinutes(1);

  private static final long LOOK_MILLIS = 500;

  private final Map<SourceId, Source> sources;
  private final SourceStates states;
  private final SourceVisitor visitor;
  private final PoliteGates gates;
  private final InstantSource clock;
  private final CrawlerSettings settings;
  private volatile boolean closed;

  /**
   * What the crawler needs of the rest of the application.
   *
   * @param states remembers how far each source was read
   * @param hosts remembers what hosts said
   * @param pipe makes posts safe
   * @param log keeps every decision
   * @param clock the present
   * @param random spreads the times of readings
   */
  public record Ports(
      SourceStates states,
      HostStates hosts,
      Pipe pipe,
      CrawlLog log,
      InstantSource clock,
      RandomGenerator random) {
    /**
     * Ports of a crawler whose memory of hosts ends with it.
     *
     * @param states remembers how far each source was read
     * @param pipe makes posts safe
     * @param log keeps every decision
     * @param clock the present
     * @param random spreads the times of readings
     */
    public Ports(
        SourceStates states, Pipe pipe, CrawlLog log, InstantSource clock, RandomGenerator random) {
      this(states, HostStates.NONE, pipe, log, clock, random);
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
    this.sources =
        sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity()));
    this.states = ports.states();
    this.settings = settings;
    this.clock = ports.clock();
    this.gates = new PoliteGates(fetcher, settings, ports.clock(), ports.hosts(), pause);
    this.visitor =
        new SourceVisitor(
            fetcher,
            gates,
            new Connectors(ports.clock()),
            new Duplicates(sources),
            ports,
            new Semaphore(settings.parallel()));
  }

  /**
   * Reads every source that is due and waits until all are done.
   *
   * @param now sources that are due at this time are read, each at most once
   * @return what became of each
   */
  public CrawlSummary crawlDue(Instant now) {
    Queue<SourceResult> results = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("crawl-", 0).factory())) {
      claimAndStart(now, threads, results);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    gates.close();
    List<SourceResult> sorted =
        results.stream().sorted(Comparator.comparing(SourceResult::source)).toList();
    CrawlSummary summary = new CrawlSummary(sorted);
    log(summary);
    return summary;
  }

  /** Claims no more than can be under way, and more as soon as one is done. */
  private void claimAndStart(Instant start, ExecutorService threads, Queue<SourceResult> results)
      throws InterruptedException {
    int most = settings.parallel() * WAITING_PER_WORKING;
    Semaphore underWay = new Semaphore(most);
    while (!closed) {
      underWay.acquire();
      int free = 1 + underWay.drainPermits();
      List<SourceState> claimed = states.claimDue(free, later(start), settings.lease());
      underWay.release(free - claimed.size());
      claimed.forEach(state -> start(state, threads, results, underWay));
      boolean over = !later(start).isBefore(start.plus(ROUND));
      if (claimed.isEmpty() && (over || allDone(underWay, most))) {
        return;
      }
    }
  }

  private Instant later(Instant start) {
    Instant now = clock.instant();
    return now.isAfter(start) ? now : start;
  }

  /** Looks for a moment whether nothing is under way any more; if something is, more may be due. */
  private static boolean allDone(Semaphore underWay, int most) throws InterruptedException {
    boolean done = underWay.tryAcquire(most, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (done) {
      underWay.release(most);
    }
    return done;
  }

  private void start(
      SourceState state, ExecutorService threads, Queue<SourceResult> results, Semaphore underWay) {
    threads.execute(() -> {
      try {
        visit(state, results);
      } finally {
        underWay.release();
      }
    });
  }

  private void visit(SourceState state, Queue<SourceResult> results) {
    Source source = sources.get(state.source());
    if (source == null) {
      LOG.warn("event=unknown-source source={}", state.source());
      return;
    }
    Thread.currentThread().setName("crawl-" + source.id());
    results.add(visitor.visit(source, state));
  }

  private static void log(CrawlSummary summary) {
    if (!summary.sources().isEmpty()) {
      LOG.info(
          "event=crawl sources={} posts={} failed={}",
          summary.sources().size(),
          summary.posts(),
          summary.sources().stream().filter(result -> !result.ok()).count());
    }
  }

  /** Claims nothing more; sources that are being read are read to their end. */
  @Override
  public void close() {
    closed = true;
    gates.close();
  }
}
