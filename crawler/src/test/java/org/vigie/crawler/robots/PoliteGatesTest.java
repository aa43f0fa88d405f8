package org.vigie.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.CrawlJournal;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Validators;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.RobotsFile;
import org.vigie.testkit.InMemoryHostStates;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

@Timeout(60)
class PoliteGatesTest {
  private final ScriptedServer server = ScriptedServer.start();
  private final CrawlerSettings settings = TestSettings.loopback();
  private Instant now = Instant.parse("2026-11-16T08:00:00Z");
  private final Fetcher fetcher = new Fetcher(settings, () -> now);
  private final PoliteGates gates = new PoliteGates(fetcher, settings, () -> now);
  private final Semaphore places = new Semaphore(4);

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private FetchResult fetch(String path) {
    return fetch(path, gates);
  }

  private FetchResult fetch(String path, PoliteGates through) {
    try (Slot slot = new Slot(places, new Semaphore(0), Duration.ofMinutes(10))) {
      CanonicalUrl url = new CanonicalUrl(server.uri(path));
      return fetcher.fetch(url, Validators.NONE, through.open(slot));
    }
  }

  private FetchResult fetchAs(String source, String path, PoliteGates through) {
    CrawlJournal journal = new CrawlJournal(CrawlLog.NONE, new SourceId(source), () -> now);
    try (Slot slot = new Slot(places, new Semaphore(0), Duration.ofMinutes(10))) {
      CanonicalUrl url = new CanonicalUrl(server.uri(path));
      return fetcher.fetch(url, Validators.NONE, through.open(slot, journal));
    }
  }

  private int asked(String path) {
    return server.requests(path).size();
  }

  @Test
  void fetchesNothingThatRobotsForbid() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /private/\n"));
    server.on("/private/feed", Answer.of(200, "x")).on("/feed", Answer.of(200, "x"));
    assertThat(fetch("/private/feed"))
        .isEqualTo(new Refused(Refusal.ROBOTS, server.uri("/private/feed").toString()));
    assertThat(asked("/private/feed")).isZero();
    assertThat(fetch("/feed")).isInstanceOf(Fetched.class);
  }

  @Test
  void obeysTheRulesThatNameIt() {
    server.on(
        "/robots.txt",
        Answer.of(200, "User-agent: vigie\nDisallow: /\n\nUser-agent: *\nAllow: /\n"));
    server.on("/feed", Answer.of(200, "x"));
    assertThat(fetch("/feed")).isInstanceOf(Refused.class);
  }

  /** RFC 9309, 2.3.1. */
  @ParameterizedTest
  @CsvSource({
    "200, true",
    "401, true",
    "403, true",
    "404, true",
    "410, true",
    "429, false",
    "500, false",
    "503, false",
    "301, false"
  })
  void knowsWhatTheStatusOfRobotsMeans(int status, boolean allowed) {
    server.on("/robots.txt", Answer.of(status, "")).on("/feed", Answer.of(200, "x"));
    assertThat(fetch("/feed") instanceof Fetched).isEqualTo(allowed);
    assertThat(asked("/feed")).isEqualTo(allowed ? 1 : 0);
  }

  @Test
  void saysThatRobotsCouldNotBeRead() {
    server.on("/robots.txt", Answer.of(500, "")).on("/feed", Answer.of(200, "x"));
    assertThat(((Failed) fetch("/feed")).reason()).isEqualTo(Reason.ROBOTS_UNREACHABLE);
  }

  @Test
  void obeysTheRobotsOfEachHopOfARedirect() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /secret\n"));
    server.on("/feed", Answer.of(302, "", "Location: /secret"));
    server.on("/secret", Answer.of(200, "x"));
    assertThat(fetch("/feed")).isInstanceOf(Refused.class);
    assertThat(asked("/secret")).isZero();
  }

  @Test
  void believesRobotsForADayAtMost() {
    server.on("/feed", Answer.of(200, "x"));
    fetch("/feed");
    now = now.plus(Duration.ofHours(23));
    fetch("/feed");
    assertThat(asked("/robots.txt")).isEqualTo(1);
    now = now.plus(Duration.ofHours(2));
    fetch("/feed");
    assertThat(asked("/robots.txt")).isEqualTo(2);
  }

  @Test
  void putsOffWhatALongCrawlDelayForbidsNow() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nCrawl-delay: 3600\n"));
    server.on("/feed", Answer.of(200, "x"));
    assertThat(fetch("/feed")).isEqualTo(new RateLimited(0, Duration.ofHours(1)));
    assertThat(asked("/feed")).isZero();
    now = now.plus(Duration.ofHours(1));
    assertThat(fetch("/feed")).isInstanceOf(Fetched.class);
    assertThat(fetch("/feed")).isEqualTo(new RateLimited(0, Duration.ofHours(1)));
  }

  @Test
  void aSourceThatAsksForMuchIsPromisedOneTurn() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nCrawl-delay: 150\n"));
    for (int i = 0; i < 20; i++) {
      assertThat(fetchAs("greedy", "/page" + i, gates))
          .isEqualTo(new RateLimited(0, Duration.ofSeconds(150)));
    }
    assertThat(fetchAs("modest", "/feed", gates))
        .isEqualTo(new RateLimited(0, Duration.ofMinutes(5)));
  }

  @Test
  void aDelayWithoutAnEndIsTenYearsForEachWhoWaits() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nCrawl-delay: 1.0e300\n"));
    for (int i = 1; i <= 6; i++) {
      server.on("/feed" + i, Answer.of(200, "x"));
      assertThat(fetchAs("source-" + i, "/feed" + i, gates))
          .isEqualTo(new RateLimited(0, Duration.ofDays(3_650L * i)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 60", "10, 60", "90, 90"})
  void leavesAHostAloneForTheLongerOfBothDelays(int crawlDelay, int pause) {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nCrawl-delay: " + crawlDelay + "\n"));
    server.on("/feed", Answer.of(200, "x"));
    CrawlerSettings slow = TestSettings.delayed(Duration.ofMinutes(1), Duration.ZERO);
    PoliteGates slowly = new PoliteGates(fetcher, slow, () -> now);
    assertThat(fetch("/feed", slowly)).isEqualTo(new RateLimited(0, Duration.ofSeconds(pause)));
    now = now.plusSeconds(pause - 1);
    assertThat(fetch("/feed", slowly)).isEqualTo(new RateLimited(0, Duration.ofSeconds(1)));
    assertThat(asked("/feed")).isZero();
    now = now.plusSeconds(1);
    assertThat(fetch("/feed", slowly)).isInstanceOf(Fetched.class);
    assertThat(fetch("/feed", slowly)).isEqualTo(new RateLimited(0, Duration.ofSeconds(pause)));
  }

  @Test
  void asksAHostOneThingAtATimeAndItsRulesOnce() throws Exception {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Answer counted =
        (request, out) -> {
          most.accumulateAndGet(open.incrementAndGet(), Math::max);
          java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
          open.decrementAndGet();
          Answer.of(200, "x").write(request, out);
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FetchResult>> all =
          IntStream.range(0, 40)
              .mapToObj(i -> "/feed" + i)
              .map(
                  path -> threads.submit(() -> fetch(server.on(path, counted).uri(path).getPath())))
              .toList();
      for (Future<FetchResult> one : all) {
        assertThat(one.get()).isInstanceOf(Fetched.class);
      }
    }
    assertThat(most).hasValue(1);
    assertThat(asked("/robots.txt")).isEqualTo(1);
    assertThat(places.availablePermits()).isEqualTo(4);
  }

  @Test
  void readsTheBeginningOfAHugeRobots() {
    String rules = "User-agent: *\nDisallow: /private\n" + "# padding\n".repeat(100_000);
    server.on("/robots.txt", Answer.of(200, rules)).on("/private", Answer.of(200, "x"));
    assertThat(fetch("/private")).isInstanceOf(Refused.class);
  }

  /** RFC 9309, 2.5. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsTheBeginningOfRobotsThatAreLargerThanAnyDocumentMayBe(boolean packed)
      throws IOException {
    String text =
        "User-agent: *\nDisallow: /private\n"
            + "# padding\n".repeat(60_000)
            + "Disallow: /feed\n"
            + "# padding\n".repeat(60_000);
    byte[] rules = text.getBytes(StandardCharsets.UTF_8);
    server.on(
        "/robots.txt",
        packed ? Answer.of(200, packed(rules), "Content-Encoding: gzip") : Answer.of(200, rules));
    server.on("/private", Answer.of(200, "x")).on("/feed", Answer.of(200, "x"));
    CrawlerSettings small = TestSettings.limits(Duration.ofSeconds(30), 600_000, 5);
    try (Fetcher sparing = new Fetcher(small, () -> now)) {
      PoliteGates through = new PoliteGates(sparing, small, () -> now);
      assertThat(fetch("/private", through)).isInstanceOf(Refused.class);
      assertThat(fetch("/feed", through)).isInstanceOf(Fetched.class);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private PoliteGates remembering(InMemoryHostStates hosts) {
    return new PoliteGates(fetcher, settings, () -> now, hosts, Pause.REAL);
  }

  @Test
  void aRestartAsksForNoRobotsAndBreaksNoDelay() {
    InMemoryHostStates hosts = new InMemoryHostStates();
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nCrawl-delay: 3600\nDisallow: /x\n"));
    server.on("/feed", Answer.of(200, "x"));
    fetch("/feed", remembering(hosts));
    now = now.plus(Duration.ofMinutes(50));
    assertThat(fetch("/feed", remembering(hosts)))
        .isEqualTo(new RateLimited(0, Duration.ofMinutes(10)));
    assertThat(fetch("/x", remembering(hosts))).isInstanceOf(Refused.class);
    assertThat(asked("/robots.txt")).isEqualTo(1);
  }

  @Test
  void asksForRobotsConditionally() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /x\n", "ETag: W/\"1\""));
    server.on("/feed", Answer.of(200, "x"));
    fetch("/feed");
    now = now.plus(Duration.ofHours(25));
    server.on("/robots.txt", Answer.of(304, ""));
    assertThat(fetch("/x")).isInstanceOf(Refused.class);
    assertThat(server.requests("/robots.txt").getLast().header("If-None-Match"))
        .contains("W/\"1\"");
  }

  @ParameterizedTest
  @CsvSource({"max-age=7200, 2", "max-age=0, 1", "no-store, 1", "max-age=900000, 24", "x, 24"})
  void believesRobotsAsLongAsTheyAreFresh(String control, int hours) {
    server.on("/robots.txt", Answer.of(200, "", "Cache-Control: " + control));
    server.on("/feed", Answer.of(200, "x"));
    fetch("/feed");
    now = now.plus(Duration.ofHours(hours)).minusSeconds(1);
    fetch("/feed");
    assertThat(asked("/robots.txt")).isEqualTo(1);
    now = now.plusSeconds(1);
    fetch("/feed");
    assertThat(asked("/robots.txt")).isEqualTo(2);
  }

  @Test
  void anOutageForbidsAllForThirtyDaysAndThenTheLastRulesHold() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /x\n"));
    server.on("/feed", Answer.of(200, "x"));
    fetch("/feed");
    server.on("/robots.txt", Answer.of(500, ""));
    for (int day = 0; day < 30; day++) {
      now = now.plus(Duration.ofDays(1));
      assertThat(fetch("/feed")).isInstanceOf(Failed.class);
    }
    now = now.plus(Duration.ofDays(2));
    assertThat(fetch("/feed")).isInstanceOf(Fetched.class);
    assertThat(fetch("/x")).isInstanceOf(Refused.class);
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nDisallow: /feed\n"));
    now = now.plus(Duration.ofDays(2));
    assertThat(fetch("/feed")).isInstanceOf(Refused.class);
  }

  @Test
  void anOutageOfRobotsShortensNoDelay() {
    server.on("/robots.txt", Answer.of(200, "User-agent: *\nCrawl-delay: 7200\n"));
    server.on("/feed", Answer.of(200, "x"));
    fetch("/feed");
    server.on("/robots.txt", Answer.of(500, ""));
    now = now.plus(Duration.ofHours(25));
    assertThat(fetch("/feed")).isInstanceOf(Failed.class);
    now = now.plus(Duration.ofMinutes(31));
    assertThat(fetch("/feed")).isEqualTo(new RateLimited(0, Duration.ofMinutes(89)));
    assertThat(asked("/robots.txt")).isEqualTo(2);
    now = now.plus(Duration.ofMinutes(89));
    assertThat(fetch("/feed")).isInstanceOf(Failed.class);
    assertThat(asked("/robots.txt")).isEqualTo(3);
  }

  @Test
  void aRedirectOfRobotsObeysTheDelayOfWhereItLeads() {
    InMemoryHostStates hosts = new InMemoryHostStates();
    hosts.asked(Map.of("other.example", now));
    String patient = "User-agent: *\nCrawl-delay: 3600\n";
    hosts.keep(
        new RobotsFile(
            "http://other.example", patient, now.plusSeconds(60), null, null, null, null));
    server.on("/robots.txt", Answer.of(302, "", "Location: http://other.example/robots.txt"));
    server.on("/feed", Answer.of(200, "x"));
    assertThat(fetch("/feed", remembering(hosts)))
        .isEqualTo(new RateLimited(0, Duration.ofHours(1)));
    assertThat(asked("/feed")).isZero();
  }

  @Test
  void redirectsOfRobotsWithoutAnEndMeanThatThereAreNone() {
    for (int i = 0; i < 9; i++) {
      server.on(i == 0 ? "/robots.txt" : "/r" + i, Answer.of(302, "", "Location: /r" + (i + 1)));
    }
    server.on("/feed", Answer.of(200, "x"));
    assertThat(fetch("/feed")).isInstanceOf(Fetched.class);
    assertThat(asked("/r5")).isEqualTo(1);
    assertThat(asked("/r6")).isZero();
  }

  @Test
  void asksNothingBeforeARefusalIsOver() {
    InMemoryHostStates hosts = new InMemoryHostStates();
    server.on("/feed", Answer.of(429, "", "Retry-After: 3600"));
    server.on("/other", Answer.of(200, "x"));
    assertThat(fetch("/feed", remembering(hosts)))
        .isEqualTo(new RateLimited(429, Duration.ofHours(1)));
    assertThat(fetch("/feed", remembering(hosts)))
        .isEqualTo(new RateLimited(0, Duration.ofHours(1)));
    assertThat(asked("/feed")).isEqualTo(1);
    assertThat(fetch("/other", remembering(hosts))).isInstanceOf(Fetched.class);
  }

  @Test
  void threeRefusalsInARowConcernTheHost() {
    for (int i = 0; i < 3; i++) {
      server.on("/feed" + i, Answer.of(503, "", "Retry-After: 600"));
      fetch("/feed" + i);
    }
    server.on("/other", Answer.of(200, "x"));
    assertThat(fetch("/other")).isEqualTo(new RateLimited(0, Duration.ofMinutes(10)));
    now = now.plus(Duration.ofMinutes(10));
    assertThat(fetch("/other")).isInstanceOf(Fetched.class);
  }

  @Test
  void whoWaitsForLongUntilAnotherHasReadTheRulesComesBackLater() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    server.on(
        "/robots.txt",
        (request, out) -> {
          asked.countDown();
          awaited(answer);
          Answer.of(404, "").write(request, out);
        });
    server.on("/feed", Answer.of(200, "x"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Slot hasty = new Slot(places, new Semaphore(0), Duration.ofMillis(100))) {
      Future<FetchResult> first = threads.submit(() -> fetch("/feed"));
      awaited(asked);
      FetchResult second =
          fetcher.fetch(new CanonicalUrl(server.uri("/feed")), Validators.NONE, gates.open(hasty));
      answer.countDown();
      assertThat(second).isEqualTo(new FetchResult.RateLimited(0, Duration.ofMinutes(1)));
      assertThat(first.get()).isInstanceOf(Fetched.class);
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
