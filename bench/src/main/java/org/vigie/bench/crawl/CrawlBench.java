package org.vigie.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.vigie.app.state.ControlState;
import org.vigie.app.state.Database;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.schedule.CrawlSummary;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import org.vigie.crawler.schedule.Crawler;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceStates;

/**
 * Measures the crawler with many sources on a server of its own on this machine: a first round that
 * reads every feed, then rounds of conditional polls of all, as fast as it can. The control state
 * is a new file of H2, and its rounds are one poll interval of six minutes apart on the crawler's
 * clock; posts are counted and dropped.
 */
public final class CrawlBench {
  private static final Duration INTERVAL = Duration.ofMinutes(6);
  private static final double UNCHANGED = 0.9;

  private final TimedStates states;
  private final CrawlerSettings settings;
  private final CountingPipe pipe = new CountingPipe();
  private Instant now = Instant.parse("2026-11-01T12:00:00Z");

  private CrawlBench(SourceStates states, CrawlerSettings settings) {
    this.states = new TimedStates(states, INTERVAL);
    this.settings = settings;
  }

  /**
   * Measures, and prints one line a figure.
   *
   * @param args the number of sources, of hosts, of entries a feed, and of conditional rounds
   * @throws IOException when there is no room for the data, or the server does not start
   */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    int entries = Integer.parseInt(args[2]);
    int rounds = Integer.parseInt(args[3]);
    Path data = Files.createTempDirectory("vigie-crawl-bench");
    CrawlerSettings settings =
        CrawlerSettings.defaults("bench", "https://bench.example")
            .forPrivate(List.of("127.0.0.0/8"));
    try (RunningServer server = RunningServer.start(count, count * entries, UNCHANGED);
        ControlState state = ControlState.open(Database.inFolder(data))) {
      new CrawlBench(state.sources(), settings)
          .run(
              server,
              RunningServer.sources(server.port(), count, Integer.parseInt(args[1])),
              rounds);
    }
    Usage.printMemory(ProcessHandle.current());
    System.out.printf(
        Locale.ROOT, "state-file-mb %d%n", Files.size(data.resolve("state.mv.db")) >> 20);
  }

  private void run(RunningServer server, List<Source> sources, int rounds) {
    Usage registering = Usage.from(ProcessHandle.current());
    states.register(sources.stream().map(Source::id).toList(), now);
    registering.print("register", sources.size());
    InstantSource clock = () -> now;
    Crawler.Ports ports =
        new Crawler.Ports(states, pipe, CrawlLog.NONE, clock, RandomGenerator.getDefault());
    try (Fetcher fetcher = new Fetcher(settings, clock);
        Crawler crawler = new Crawler(settings, fetcher, sources, ports)) {
      round("first-round", server, crawler);
      for (int i = 1; i <= rounds; i++) {
        now = now.plus(INTERVAL).plusSeconds(1);
        round("conditional-round-" + i, server, crawler);
      }
    }
  }

  private void round(String name, RunningServer server, Crawler crawler) {
    states.begin(now);
    long before = pipe.posts();
    Usage served = Usage.from(server.process().toHandle());
    Usage usage = Usage.from(ProcessHandle.current());
    CrawlSummary summary = crawler.crawlDue(now);
    usage.print(name, summary.sources().size());
    System.out.printf(
        Locale.ROOT,
        "  outcomes=%s posts=%d server-cpu-s=%.1f%n",
        summary.sources().stream()
            .collect(Collectors.groupingBy(SourceResult::outcome, Collectors.counting())),
        pipe.posts() - before,
        served.cpuSeconds());
    states.print();
    Usage.printMemory(ProcessHandle.current());
  }
}
