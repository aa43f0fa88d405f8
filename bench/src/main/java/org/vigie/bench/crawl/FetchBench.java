package org.vigie.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.vigie.app.state.ControlState;
import org.vigie.app.state.Database;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.schedule.Crawler;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Source;

/**
 * Measures how long 200 feeds with 14,640 entries take to be fetched, read and handed on, from the
 * start of a process with a new control state to its end. Each time is that of a process of its
 * own; the server runs all along. Every feed is a host of its own.
 */
public final class FetchBench {
  private static final int FEEDS = 200;
  private static final int ITEMS = 14_640;

  private FetchBench() {}

  /**
   * Measures, and prints one line a process.
   *
   * @param args how many processes; or, in such a process, the port of the server and a new folder
   * @throws IOException when a process does not start
   * @throws InterruptedException when the process is to stop
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 1) {
      crawl(Integer.parseInt(args[0]), Path.of(args[1]));
      return;
    }
    try (RunningServer server = RunningServer.start(FEEDS, ITEMS, 0)) {
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        Path folder = Files.createTempDirectory("vigie-fetch-bench");
        long began = System.nanoTime();
        Process process = crawler(server.port(), folder).start();
        int status = process.waitFor();
        System.out.printf(
            Locale.ROOT,
            "whole-process wall-s=%.2f status=%d%n",
            (System.nanoTime() - began) / 1e9,
            status);
      }
    }
  }

  private static ProcessBuilder crawler(int port, Path folder) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx768m",
            "-cp",
            System.getProperty("java.class.path"),
            FetchBench.class.getName(),
            Integer.toString(port),
            folder.toString())
        .inheritIO();
  }

  private static void crawl(int port, Path folder) {
    CrawlerSettings settings =
        CrawlerSettings.defaults("bench", "https://bench.example")
            .forPrivate(List.of("127.0.0.0/8"));
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    List<Source> sources = RunningServer.sources(port, FEEDS, FEEDS);
    CountingPipe pipe = new CountingPipe();
    try (ControlState state = ControlState.open(Database.inFolder(folder));
        Fetcher fetcher = new Fetcher(settings, () -> now)) {
      state.sources().register(sources.stream().map(Source::id).toList(), now);
      Crawler.Ports ports =
          new Crawler.Ports(
              state.sources(), pipe, CrawlLog.NONE, () -> now, RandomGenerator.getDefault());
      Usage usage = Usage.from(ProcessHandle.current());
      try (Crawler crawler = new Crawler(settings, fetcher, sources, ports)) {
        crawler.crawlDue(now);
      }
      usage.print("  crawl-posts", pipe.posts());
    }
    System.out.printf(
        Locale.ROOT,
        "  characters=%d process-cpu-s=%.2f%n",
        pipe.characters(),
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
    Usage.printMemory(ProcessHandle.current());
  }
}
