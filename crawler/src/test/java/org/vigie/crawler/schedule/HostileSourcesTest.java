package org.vigie.crawler.schedule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.testkit.FakePipe;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

/**
 * All that servers do to hurt, in one run: it goes on, each source is marked with its reason, and
 * none is read beyond the limit.
 */
class HostileSourcesTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final int LIMIT = 2_000_000;
  private static final String READ = "read";
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String ITEM = "<item><guid>1</guid><title>News</title></item>";
  private static final String FEED = "<rss version='2.0'><channel>" + ITEM + "</channel></rss>";

  private final ScriptedServer server = ScriptedServer.start();
  private final InMemorySourceStates states = new InMemorySourceStates();
  private final List<Post> delivered = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> expected = new LinkedHashMap<>();
  private final AtomicLong poured = new AtomicLong();

  @AfterEach
  void stop() {
    server.close();
  }

  private void source(String name, String reason, Answer answer) {
    server.on("/" + name, answer);
    expected.put(name, reason);
  }

  private static Answer bytes(String answer) {
    return (request, out) -> out.write(answer.getBytes(ISO_8859_1));
  }

  private Answer endless(String head, String piece) {
    byte[] again = piece.getBytes(ISO_8859_1);
    return (request, out) -> {
      out.write(head.getBytes(ISO_8859_1));
      while (!Thread.currentThread().isInterrupted()) {
        out.write(again);
        poured.addAndGet(again.length);
      }
    };
  }

  private static void dribble(OutputStream out) throws IOException {
    out.write(OK.getBytes(ISO_8859_1));
    while (!Thread.currentThread().isInterrupted()) {
      out.write('x');
      out.flush();
      LockSupport.parkNanos(100_000_000);
    }
  }

  private void script() {
    String doctype = "<!DOCTYPE rss [<!ENTITY l 'lol'>";
    for (int i = 0; i < 10; i++) {
      doctype += "<!ENTITY l" + i + " '" + ("&l" + (i == 0 ? "" : i - 1) + ";").repeat(10) + "'>";
    }
    String laughs = doctype + "]>" + FEED.replace("News", "&l9;");
    source("entities", READ, Answer.of(200, laughs));
    String outside = "<!DOCTYPE rss SYSTEM '" + server.uri("/outside.dtd") + "'>";
    source("dtd", READ, Answer.of(200, outside + FEED));
    source("gzip-bomb", "too_large", Answer.of(200, gzip(64), "Content-Encoding: gzip"));
    source("endless", "too_large", endless(OK + "\r\n", " ".repeat(8_192)));
    source(
        "title", "too_large", endless(OK + "\r\n<rss><channel><item><title>", "x".repeat(8_192)));
    source("entries", "too_large", endless(OK + "\r\n<rss><channel>", ITEM.repeat(100)));
    source("elements", "too_large", Answer.of(200, "<rss>" + "<i/>".repeat(400_000) + "</rss>"));
    source("headers", "protocol", endless(OK, "A: b\r\n".repeat(1_000)));
    source("dribble", "timeout", (request, out) -> dribble(out));
    source("circle", "redirect", Answer.of(302, "", "Location: /circle"));
    source("inside", "private_address", Answer.of(302, "", "Location: http://10.0.0.1/"));
    source("metadata", "private_address", Answer.of(301, "", "Location: http://169.254.169.254/"));
    source("file", "bad_or_redirect", Answer.of(302, "", "Location: file:///etc/passwd"));
    source("charset", READ, Answer.of(200, FEED, "Content-Type: text/xml; charset=no-such"));
    source("longer", "protocol", bytes(OK + "Content-Length: 9999\r\n\r\n" + FEED));
    source(
        "shorter", READ, bytes(OK + "Content-Length: " + (FEED.length() - 9) + "\r\n\r\n" + FEED));
    source("reset", "protocol", bytes(OK + "Transfer-Encoding: chunked\r\n\r\n10\r\n<rss>"));
    source("chunks", "protocol", bytes(OK + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n" + FEED));
    source("old", "protocol", bytes(FEED));
    source("nonsense", "protocol", bytes("HTTP/1.1 OK 200\r\n\r\n" + FEED));
    source("page", "not_a_feed", Answer.of(200, "<html><body>Welcome</body></html>"));
    source("empty", "empty", Answer.of(200, ""));
    source("good", READ, Answer.of(200, FEED));
  }

  @Test
  @Timeout(180)
  void theRunGoesOnAndEachIsMarkedWithItsReason() {
    script();
    List<Source> sources = expected.keySet().stream().map(this::configured).toList();
    states.register(sources.stream().map(Source::id).toList(), NOW);
    crawl(sources);
    expected.forEach((name, reason) -> {
      var failure = states.find(new SourceId(name)).orElseThrow().failure();
      String found = failure == null ? READ : failure.reason();
      if (reason.equals("bad_or_redirect")) {
        assertThat(found).as(name).isIn("bad_address", "redirect");
      } else {
        assertThat(found).as(name + " " + failure).isEqualTo(reason);
      }
    });
    assertThat(delivered).hasSize((int) expected.values().stream().filter(READ::equals).count());
    assertThat(delivered).allMatch(post -> post.title().length() < 100);
    assertThat(server.requests("/outside.dtd")).as("the DTD").isEmpty();
    assertThat(poured.get())
        .as("bytes that were sent in all")
        .isLessThan(5L * (LIMIT + (16 << 20)));
  }

  private void crawl(List<Source> sources) {
    CrawlerSettings settings = TestSettings.limits(Duration.ofSeconds(8), LIMIT, 3);
    var ports =
        new Crawler.Ports(
            states, FakePipe.into(delivered), CrawlLog.NONE, () -> NOW, new Random(7));
    try (Fetcher fetcher = new Fetcher(settings, () -> NOW, HostileSourcesTest::lookUp);
        Crawler crawler = new Crawler(settings, fetcher, sources, ports)) {
      assertThat(crawler.crawlDue(NOW).sources()).hasSize(sources.size());
    }
  }

  private static List<InetAddress> lookUp(String host) {
    return List.of(
        host.endsWith(".example") ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral(host));
  }

  private Source configured(String name) {
    String address = "http://" + name + ".example:" + server.uri("/").getPort() + "/" + name;
    return new Source(
        new SourceId(name),
        name,
        SourceKind.FEED,
        CanonicalUrl.parse(address).orElseThrow(),
        Duration.ofMinutes(10),
        null,
        true,
        SourceOptions.USUAL);
  }

  private static byte[] gzip(int mebibytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < mebibytes; i++) {
        gzip.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
