package org.vigie.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    try (Slot slot = new Slot(places, new Semaphore(0))) {
      CanonicalUrl url = new CanonicalUrl(server.uri(path));
      return fetcher.fetch(url, Validators.NONE, through.open(slot));
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
}
