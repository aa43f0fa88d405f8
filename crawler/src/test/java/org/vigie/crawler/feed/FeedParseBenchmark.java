package org.vigie.crawler.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Compares the speed of the feed parser with that of the library below it, alone, over the feeds of
 * a folder that both accept: one thread, CPU time, passes of the two in turn.
 */
public final class FeedParseBenchmark {
  private static final URI BASE = URI.create("https://bench.example/feed");
  private static final long WARM_UP_NANOS = 10_000_000_000L;
  private static final int PASSES = 20;
  private static final double MEGA = 1e6;

  private static final FeedParser PARSER = new FeedParser();

  private FeedParseBenchmark() {}

  /**
   * Measures, and prints one line a figure.
   *
   * @param args a folder of feeds
   * @throws IOException when it cannot be read
   */
  public static void main(String[] args) throws IOException {
    List<byte[]> feeds = feeds(Path.of(args[0]));
    long bytes = feeds.stream().mapToLong(feed -> feed.length).sum();
    System.out.printf(Locale.ROOT, "feeds %d bytes %d%n", feeds.size(), bytes);
    long warm = cpu() + WARM_UP_NANOS;
    while (cpu() < warm) {
      pass(feeds, FeedParseBenchmark::ours);
      pass(feeds, FeedParseBenchmark::rome);
    }
    long ours = 0;
    long rome = 0;
    for (int i = 0; i < PASSES; i++) {
      ours += pass(feeds, FeedParseBenchmark::ours);
      rome += pass(feeds, FeedParseBenchmark::rome);
    }
    print("ours", ours, PASSES * bytes, entries(feeds, FeedParseBenchmark::ours));
    print("rome", rome, PASSES * bytes, entries(feeds, FeedParseBenchmark::rome));
    System.out.printf(Locale.ROOT, "ratio-of-time %.2f%n", (double) ours / rome);
  }

  private static List<byte[]> feeds(Path folder) throws IOException {
    List<byte[]> both = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] feed = Files.readAllBytes(file);
        if (rome(feed) > 0 && ours(feed) > 0) {
          both.add(feed);
        }
      }
    }
    return both;
  }

  private static long entries(List<byte[]> feeds, ToIntFunction<byte[]> parser) {
    return PASSES * feeds.stream().mapToLong(parser::applyAsInt).sum();
  }

  private static long pass(List<byte[]> feeds, ToIntFunction<byte[]> parser) {
    long began = cpu();
    int read = feeds.stream().mapToInt(parser).sum();
    long took = cpu() - began;
    if (read < feeds.size()) {
      throw new IllegalStateException("fewer entries than feeds");
    }
    return took;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Returns how many entries were read; 0 also when it is no feed. */
  private static int ours(byte[] feed) {
    return PARSER.parse(feed, null, BASE) instanceof ParsedFeed parsed
        ? parsed.entries().size()
        : 0;
  }

  private static int rome(byte[] feed) {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed))) {
      SyndFeed parsed = new SyndFeedInput().build(reader);
      return parsed.getEntries().size();
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return 0;
    }
  }

  private static void print(String name, long nanos, long bytes, long entries) {
    double seconds = nanos / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s cpu-s=%.2f mb-per-cpu-s=%.2f entries-per-cpu-s=%.0f%n",
        name,
        seconds,
        bytes / MEGA / seconds,
        entries / seconds);
  }
}
