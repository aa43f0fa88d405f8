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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.robots.Pause;
import org.vigie.crawler.robots.Places;
import org.vigie.crawler.robots.PoliteGates;
import org.vigie.crawler.robots.Slot;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.FetchedPages;
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

  /** Sources that become due while others are waited for are read in the same crawl, so long. */
  private static final Duration ROUND = Duration.ofMinutes(1);

  private static final long LOOK_MILLIS = 500;

  private final Map<SourceId, Source> sources;
  private final SourceStates states;
  private final SourceVisitor visitor;
  private final PoliteGates gates;
  private final InstantSource clock;
  private final CrawlerSettings settings;
  private final Places places;
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
    this.sources =
        sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, Function.identity()));
    this.states = ports.states();
    this.settings = settings;
    this.clock = ports.clock();
    this.places = new Places(settings.parallel());
    this.gates = new PoliteGates(fetcher, settings, ports.clock(), ports.hosts(), pause);
    this.visitor =
        new SourceVisitor(
            fetcher,
            gates,
            new Connectors(ports.clock(), ports.pages()),
            new Duplicates(sources),
            ports);
  }

  /**
   * Reads every source that is due and waits until all are done.
   *
   * @param now sources that are due at this time, or become so within the next minute while others
   *     are read, are read; one that was put off for a moment comes up again
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
    Running running = new Running();
    while (!closed) {
      List<SourceState> claimed = claim(later(start));
      claimed.forEach(state -> {
        running.begun();
        threads.execute(() -> {
          try (Slot slot = places.slot()) {
            visit(state, slot, results);
          } finally {
            running.ended();
          }
        });
      });
      boolean over = !later(start).isBefore(start.plus(ROUND));
      if (claimed.isEmpty() && (over || running.none())) {
        return;
      }
    }
  }

  private Instant later(Instant start) {
    Instant now = clock.instant();
    return now.isAfter(start) ? now : start;
  }

  /** The readings of one crawl that have not ended. */
  private static final class Running {
    private final AtomicInteger count = new AtomicInteger();
    private final Semaphore idle = new Semaphore(0);

    void begun() {
      count.incrementAndGet();
    }

    void ended() {
      if (count.decrementAndGet() == 0) {
        idle.release();
      }
    }

    /** Looks for a moment whether all have ended; if some have not, more may be due meanwhile. */
    boolean none() throws InterruptedException {
      if (count.get() > 0 && idle.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        idle.drainPermits();
      }
      return count.get() == 0;
    }
  }

  private List<SourceState> claim(Instant now) throws InterruptedException {
    int free = places.awaitFree();
    int used = 0;
    try {
      List<SourceState> claimed = states.claimDue(free, now, settings.lease());
      used = claimed.size();
      return claimed;
    } finally {
      places.giveBack(free - used);
    }
  }

  private void visit(SourceState state, Slot slot, Queue<SourceResult> results) {
    Source source = sources.get(state.source());
    if (source == null) {
      LOG.warn("event=unknown-source source={}", state.source());
      return;
    }
    Thread.currentThread().setName("crawl-" + source.id());
    results.add(visitor.visit(source, state, slot));
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
