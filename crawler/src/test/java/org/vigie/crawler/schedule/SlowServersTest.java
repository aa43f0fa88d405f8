package org.vigie.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Pipe;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourceState;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

/** Servers that send a byte now and then hold up nobody but themselves. */
class SlowServersTest {
  private static final int SLOW = 1_000;
  private static final int GOOD = 50;
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final String FEED =
      "<rss version='2.0'><channel><item><guid>1</guid><title>News</title></item></channel></rss>";

  private final ScriptedServer server = ScriptedServer.start();
  private final InMemorySourceStates states = new InMemorySourceStates();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Timeout(240)
  void thousandDribblingServersDelayNobody() throws InterruptedException {
    server.on("/good", Answer.of(200, FEED));
    server.on("/slow", (request, out) -> dribble(out));
    List<Source> sources = new ArrayList<>();
    // The slow ones are first in line.
    for (int i = 0; i < SLOW; i++) {
      sources.add(source("a%04d".formatted(i), "/slow"));
    }
    for (int i = 0; i < GOOD; i++) {
      sources.add(source("z%04d".formatted(i), "/good"));
    }
    states.register(sources.stream().map(Source::id).toList(), NOW);
    CountDownLatch good = new CountDownLatch(GOOD);
    Thread crawl = Thread.ofVirtual().start(() -> crawl(sources, good));
    assertThat(good.await(200, TimeUnit.SECONDS)).as("the good ones are read").isTrue();
    assertThat(states.all().stream().filter(s -> slow(s) && s.lastAttempt() != null))
        .as("slow ones that came to an end before the good ones did")
        .isEmpty();
    server.close();
    crawl.join();
    assertThat(states.all().stream().filter(s -> slow(s) && s.failure() != null)).hasSize(SLOW);
  }

  private static boolean slow(SourceState state) {
    return state.source().value().startsWith("a");
  }

  private void crawl(List<Source> sources, CountDownLatch good) {
    CrawlerSettings settings = TestSettings.limits(Duration.ofMinutes(10), 1_000_000, 2);
    Pipe pipe =
        new Pipe() {
          @Override
          public void deliver(List<Post> posts) {
            posts.forEach(post -> good.countDown());
          }

          @Override
          public void withdraw(List<PostId> posts) {}
        };
    var ports = new Crawler.Ports(states, pipe, CrawlLog.NONE, () -> NOW, new Random(7));
    try (Fetcher fetcher =
            new Fetcher(settings, () -> NOW, host -> List.of(InetAddress.getLoopbackAddress()));
        Crawler crawler = new Crawler(settings, fetcher, sources, ports)) {
      assertThat(crawler.crawlDue(NOW).sources()).hasSize(SLOW + GOOD);
    }
  }

  private static void dribble(java.io.OutputStream out) throws java.io.IOException {
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    while (!Thread.currentThread().isInterrupted()) {
      out.write(' ');
      out.flush();
      LockSupport.parkNanos(500_000_000);
    }
  }

  /** Each has a host of its own, since one host is asked one thing at a time. */
  private Source source(String id, String path) {
    CanonicalUrl url =
        CanonicalUrl.parse("http://" + id + ".example:" + server.uri("/").getPort() + path)
            .orElseThrow();
    return new Source(
        new SourceId(id),
        id,
        SourceKind.FEED,
        url,
        Duration.ofMinutes(10),
        null,
        true,
        SourceOptions.USUAL);
  }
}
