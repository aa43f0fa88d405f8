package org.vigie.crawler.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.schedule.Crawler;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourceState;
import org.vigie.testkit.FakePipe;
import org.vigie.testkit.InMemoryHostStates;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.MutableClock;

/** The referee: 1,000 sources through 90 days, every request judged by the sites themselves. */
@Timeout(900)
class GoodGuestTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration RUN = Duration.ofDays(90);
  private static final Duration TICK = Duration.ofMinutes(1);
  private static final Duration PLAIN = Duration.ofMinutes(15);

  private final MutableClock clock = new MutableClock(START);
  private final InMemorySourceStates states = new InMemorySourceStates();
  private final InMemoryHostStates hosts = new InMemoryHostStates();
  private final Scripts scripts = new Scripts(START);
  private final Tally tally = new Tally();
  private final Judge judge = new Judge(scripts.sites(), tally);
  private final LongAdder requests = new LongAdder();
  private final LongAdder unchanged = new LongAdder();
  private final LongAdder whole = new LongAdder();
  private final LongAdder robots = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder answers = new LongAdder();
  private final LongAdder logged = new LongAdder();
  private final Map<Instant, AtomicLong> windows = new ConcurrentHashMap<>();
  private final Set<Instant> refreshes = new HashSet<>();
  private final Map<String, List<Duration>> delays = new ConcurrentHashMap<>();
  private final List<Source> sources = new ArrayList<>();

  private void saw(Asked asked) {
    judge.saw(asked);
    requests.increment();
    bytes.add(asked.reply().body().length());
    if (asked.robots()) {
      robots.increment();
    } else if (asked.reply().status() == 304) {
      unchanged.increment();
    } else if (asked.reply().status() == 200) {
      whole.increment();
    }
    int status = asked.reply().status();
    if (status != 0 && asked.reply().header("Location") == null) {
      answers.increment();
    }
    windows.computeIfAbsent(window(asked.at()), _ -> new AtomicLong()).incrementAndGet();
  }

  private static Instant window(Instant time) {
    long window = Duration.ofMinutes(10).toMillis();
    return Instant.ofEpochMilli(time.toEpochMilli() / window * window);
  }

  private void delivered(List<Post> posts) {
    for (Post post : posts) {
      Instant found = post.provenance().fetchedAt();
      if (post.published().isAfter(START.plus(Duration.ofHours(2)))) {
        delays
            .computeIfAbsent(post.source().value(), _ -> new ArrayList<>())
            .add(Duration.between(post.published(), found));
      }
    }
  }

  private final CrawlLog log =
      new CrawlLog() {
        @Override
        public void record(CrawlDecision decision) {
          if (decision.status() != 0
              && decision.verdict() != CrawlDecision.Verdict.MOVED
              && !String.valueOf(decision.reason()).equals("robots_unreachable")) {
            logged.increment();
          }
        }

        @Override
        public List<CrawlDecision> about(String subject, int limit) {
          return List.of();
        }
      };

  private static CrawlerSettings settings() {
    return CrawlerSettings.defaults("1.0", "https://vigie.example/bot")
        .but()
        .allowPrivateNetworks(List.of("127.0.0.0/8"))
        .parallel(8)
        .hostDelay(Judge.HOST_DELAY)
        .longestWait(Duration.ofSeconds(30))
        .settings();
  }

  private Fetcher fetcher() {
    return new Fetcher(
        settings(), clock, _ -> List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
  }

  private Crawler crawler(Fetcher fetcher) {
    Crawler.Ports ports =
        new Crawler.Ports(
            states,
            hosts,
            FetchedPages.NONE,
            FakePipe.delivering(this::delivered),
            log,
            clock,
            new Random(7));
    return new Crawler(settings(), fetcher, sources, ports, clock::advance);
  }

  private void configure(int port) {
    List<String> urls = scripts.sources();
    for (int i = 0; i < urls.size(); i++) {
      String url = "http://" + urls.get(i).replaceFirst("/", ":" + port + "/");
      sources.add(
          new Source(
              new SourceId(String.format(Locale.ROOT, "s%04d", i)),
              urls.get(i),
              SourceKind.FEED,
              new CanonicalUrl(URI.create(url)),
              PLAIN,
              null,
              true,
              SourceOptions.USUAL));
    }
    states.register(sources.stream().map(Source::id).toList(), START);
  }

  @Test
  void keepsEveryRule() throws IOException {
    long begin = System.nanoTime();
    try (ScriptedNet net = new ScriptedNet(scripts.sites(), clock, this::saw)) {
      scripts.port(net.port());
      configure(net.port());
      int life = 0;
      for (int day : new int[] {17, 31, 58, 90}) {
        live(START.plus(Duration.ofDays(day)), life++);
        restart();
      }
    }
    finish();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    String table = tally.table() + "\n" + figures();
    System.out.println("REFEREE after " + took + "\n" + table);
    for (Check check : Check.values()) {
      if (tally.broken(check) > 0) {
        System.out.println("REFEREE broken " + check + " " + tally.examples(check));
      }
    }
    for (Check check : Check.values()) {
      assertThat(tally.broken(check)).as(check.text() + " " + tally.examples(check)).isZero();
      assertThat(tally.applied(check)).as(check.text()).isPositive();
    }
    Docs.check(table);
  }

  /** One life of the crawler, from its start to its end. */
  private void live(Instant end, int life) {
    try (Fetcher fetcher = fetcher();
        Crawler crawler = crawler(fetcher)) {
      Instant refresh = clock.instant().plus(Duration.ofDays(5)).plus(Duration.ofHours(life));
      while (true) {
        Instant next =
            states.all().stream().map(SourceState::nextDue).min(Instant::compareTo).orElse(end);
        if (refresh.isBefore(next) && refresh.isBefore(end)) {
          clock.set(later(clock.instant(), refresh));
          refresh();
          refresh = refresh.plus(Duration.ofDays(9));
          crawler.crawlDue(clock.instant());
          continue;
        }
        if (next.isAfter(end)) {
          clock.set(later(clock.instant(), end));
          return;
        }
        clock.set(later(clock.instant(), tick(next)));
        crawler.crawlDue(clock.instant());
      }
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant tick(Instant time) {
    long tick = TICK.toMillis();
    return Instant.ofEpochMilli((time.toEpochMilli() + tick - 1) / tick * tick);
  }

  private void refresh() {
    for (Source source : sources) {
      String url = source.name();
      if (scripts.manual().contains(url)) {
        judge.manual(url, clock.instant());
        refreshes.add(window(clock.instant()));
        states.hasten(source.id(), clock.instant());
      }
    }
  }

  private void restart() {
    Set<String> judged = new HashSet<>();
    for (Source source : sources) {
      if (judged.add(source.name())) {
        SourceState state = states.find(source.id()).orElseThrow();
        judge.restarted(source.name(), state.nextDue());
      }
    }
  }

  /** What a person refreshes together comes together, then and only then. */
  private boolean refreshed(Instant begin) {
    return refreshes.stream()
        .anyMatch(refresh ->
            !begin.isBefore(refresh) && begin.isBefore(refresh.plus(Duration.ofMinutes(20))));
  }

  private void finish() {
    Instant settled = START.plus(Duration.ofDays(1));
    windows.forEach((begin, count) -> {
      if (begin.isAfter(settled) && !refreshed(begin)) {
        tally.that(Check.NO_HERD, count.get() <= Scripts.SOURCES / 20, begin + " " + count);
      }
    });
    for (Source source : sources) {
      if (scripts.fast().contains(source.name())) {
        List<Duration> found = delays.getOrDefault(source.id().value(), List.of());
        Duration median = found.stream().sorted().skip(found.size() / 2).findFirst().orElse(RUN);
        tally.that(
            Check.FAST, median.compareTo(Duration.ofMinutes(5)) <= 0, source.name() + median);
      }
    }
    tally.that(Check.LOGGED, logged.sum() == answers.sum(), logged + " of " + answers);
  }

  private String figures() {
    long plain = Scripts.SOURCES * (RUN.toMinutes() / PLAIN.toMinutes());
    return String.format(
        Locale.ROOT,
        """
        | figure | value |
        |---|---:|
        | sources | %,d |
        | simulated days | %d |
        | requests | %,d |
        | of them for robots.txt | %,d |
        | answers 304 among the answers with a document (200 or 304) | %.0f %% |
        | bytes of bodies received | %,d |
        | requests of a plain reader (each source every 15 minutes, unconditionally) | %,d |
        | requests of a plain reader for each of ours | %.0f |
        """,
        Scripts.SOURCES,
        RUN.toDays(),
        requests.sum(),
        robots.sum(),
        100.0 * unchanged.sum() / (unchanged.sum() + whole.sum()),
        bytes.sum(),
        plain,
        (double) plain / requests.sum());
  }

  /** The table that the docs keep. */
  private static final class Docs {
    private static final Path FILE = Path.of("../docs/good-guest.md");
    private static final String BEGIN = "<!-- referee -->\n";
    private static final String END = "<!-- end of referee -->\n";

    static void check(String table) throws IOException {
      String text = Files.readString(FILE);
      int from = text.indexOf(BEGIN) + BEGIN.length();
      int to = text.indexOf(END);
      if ("write".equals(System.getProperty("vigie.referee"))) {
        Files.writeString(FILE, text.substring(0, from) + table + text.substring(to));
        return;
      }
      List<String> kept = names(text.substring(from, to));
      assertThat(kept).as("run with -Dvigie.referee=write").isEqualTo(names(table));
    }

    private static List<String> names(String table) {
      return Stream.of(table.split("\n"))
          .filter(line -> line.startsWith("| "))
          .map(line -> line.split("\\|", 3)[1].strip())
          .toList();
    }
  }
}
