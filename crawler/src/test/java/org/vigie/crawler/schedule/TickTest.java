package org.vigie.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.robots.Pause;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.FakePipe;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

/** A crawler that looks for due sources again and again, as the application has it do. */
@Timeout(120)
class TickTest {
  private static final SourceId SLOW = new SourceId("slow");
  private static final SourceId QUICK = new SourceId("quick");
  private static final String FEED =
      "<rss version='2.0'><channel><item><guid>1</guid><title>News</title></item></channel></rss>";

  private final ScriptedServer server = ScriptedServer.start();
  private final InMemorySourceStates states = new InMemorySourceStates();
  private final List<Post> delivered = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private volatile Instant now = Instant.parse("2026-11-16T08:00:00Z");

  TickTest() {
    server.on("/quick", Answer.of(200, FEED));
    server.on(
        "/slow",
        (request, out) -> {
          begun.countDown();
          awaited(answered);
          Answer.of(200, FEED).write(request, out);
        });
  }

  @AfterEach
  void stop() {
    answered.countDown();
    server.close();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aSlowSourceHoldsUpNoneThatBecomesDueLater() {
    try (Fetcher fetcher = fetcher();
        Crawler crawler = crawler(fetcher, settings(TestSettings.loopback()), Pause.REAL)) {
      states.register(List.of(SLOW), now);
      crawler.tick(now);
      awaited(begun);
      now = now.plusSeconds(90);
      states.register(List.of(SLOW, QUICK), now);
      crawler.tick(now);
      until(() -> !delivered.isEmpty());
      assertThat(delivered).extracting(post -> post.source()).containsExactly(QUICK);
      assertThat(crawler.isSettled()).isFalse();
      answered.countDown();
      until(crawler::isSettled);
      assertThat(delivered).hasSize(2);
    }
  }

  @Test
  void aSourceThatIsBeingReadIsNotReadTwiceThoughItsClaimHasEnded() {
    CrawlerSettings settings = settings(TestSettings.loopback());
    try (Fetcher fetcher = fetcher();
        Crawler crawler = crawler(fetcher, settings, Pause.REAL)) {
      states.register(List.of(SLOW), now);
      crawler.tick(now);
      awaited(begun);
      now = now.plus(settings.lease()).plusSeconds(1);
      crawler.tick(now);
      assertThat(states.claimDue(1, now, settings.lease())).as("the claim is renewed").isEmpty();
      answered.countDown();
      until(crawler::isSettled);
      assertThat(server.requests("/slow")).hasSize(1);
      now = states.find(SLOW).orElseThrow().nextDue();
      crawler.tick(now);
      until(crawler::isSettled);
      assertThat(server.requests("/slow")).hasSize(2);
    }
  }

  @Test
  void aReadingWhoseClaimWasLostIsNotDoubledAndSavesNothing() {
    CrawlerSettings settings = settings(TestSettings.loopback());
    try (Fetcher fetcher = fetcher();
        Crawler crawler = crawler(fetcher, settings, Pause.REAL)) {
      states.register(List.of(SLOW), now);
      crawler.tick(now);
      awaited(begun);
      states.giveBack(List.of(SLOW));
      now = now.plus(settings.lease()).minusSeconds(60);
      crawler.tick(now);
      answered.countDown();
      until(crawler::isSettled);
      assertThat(server.requests("/slow")).hasSize(1);
      assertThat(states.find(SLOW).orElseThrow().lastAttempt()).isNull();
      assertThat(states.claimDue(1, now, settings.lease())).as("to be read anew").hasSize(1);
    }
  }

  @Test
  void theClaimOfALongReadingIsProlonged() {
    CrawlerSettings settings = settings(TestSettings.loopback());
    try (Fetcher fetcher = fetcher();
        Crawler crawler = crawler(fetcher, settings, Pause.REAL)) {
      states.register(List.of(SLOW), now);
      crawler.tick(now);
      awaited(begun);
      Instant soonOver = now.plus(settings.lease()).minusSeconds(60);
      now = soonOver;
      crawler.tick(now);
      assertThat(states.claimDue(1, soonOver.plusSeconds(120), settings.lease())).isEmpty();
      answered.countDown();
      until(crawler::isSettled);
      assertThat(states.find(SLOW).orElseThrow().lastSuccess()).isNotNull();
    }
  }

  @Test
  void closesWhileAReadingWaitsForItsHost() {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch turn = new CountDownLatch(1);
    Pause pause =
        time -> {
          waiting.countDown();
          awaited(turn);
        };
    Duration delay = Duration.ofSeconds(60);
    try (Fetcher fetcher = fetcher()) {
      Crawler crawler =
          crawler(fetcher, settings(TestSettings.delayed(delay, Duration.ofMinutes(2))), pause);
      states.register(List.of(QUICK), now);
      crawler.tick(now);
      awaited(waiting);
      crawler.close();
      assertThat(turn.getCount()).isEqualTo(1);
      assertThat(states.claimDue(1, now, Duration.ofMinutes(10)))
          .as("what was left can be claimed at once")
          .hasSize(1);
      turn.countDown();
      until(crawler::isSettled);
      assertThat(delivered).isEmpty();
      assertThat(states.find(QUICK).orElseThrow().lastAttempt()).isNull();
    }
  }

  /** How long a request may take is also how long readings are waited for at the end. */
  private static CrawlerSettings settings(CrawlerSettings s) {
    return s.but()
        .readTimeout(Duration.ofSeconds(60))
        .totalTimeout(Duration.ofSeconds(s.hostDelay().isZero() ? 60 : 2))
        .settings();
  }

  private Fetcher fetcher() {
    return new Fetcher(
        settings(TestSettings.loopback()),
        () -> now,
        host -> List.of(InetAddress.getLoopbackAddress()));
  }

  private Crawler crawler(Fetcher fetcher, CrawlerSettings settings, Pause pause) {
    Crawler.Ports ports =
        new Crawler.Ports(
            states,
            HostStates.NONE,
            FetchedPages.NONE,
            FakePipe.into(delivered),
            CrawlLog.NONE,
            () -> now,
            new Random(7));
    return new Crawler(settings, fetcher, List.of(source(SLOW), source(QUICK)), ports, pause);
  }

  /** Each has a host of its own, since one host is asked one thing at a time. */
  private Source source(SourceId id) {
    CanonicalUrl url =
        CanonicalUrl.parse("http://" + id + ".example:" + server.uri("/").getPort() + "/" + id)
            .orElseThrow();
    return new Source(
        id,
        id.value(),
        SourceKind.FEED,
        url,
        Duration.ofMinutes(10),
        null,
        true,
        SourceOptions.USUAL);
  }

  private static void until(BooleanSupplier state) {
    while (!state.getAsBoolean()) {
      LockSupport.parkNanos(10_000_000);
    }
  }
}
