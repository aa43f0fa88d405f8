package org.vigie.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.fetch.FetchResult.RateLimited;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

class FetcherTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-16T08:00:00Z"));

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private FetchResult fetch(String path) {
    return fetch(path, Validators.NONE, TestSettings.loopback());
  }

  private FetchResult fetch(String path, Validators validators, CrawlerSettings settings) {
    try (Fetcher fetcher = new Fetcher(settings, CLOCK)) {
      return fetcher.fetch(new CanonicalUrl(server.uri(path)), validators, Gate.OPEN);
    }
  }

  /** Every status that can come, and what is done with it. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          200, Fetched
          201, UNEXPECTED_STATUS
          203, Fetched
          204, UNEXPECTED_STATUS
          206, UNEXPECTED_STATUS
          300, UNEXPECTED_STATUS
          301, REDIRECT
          302, REDIRECT
          303, REDIRECT
          304, UNEXPECTED_STATUS
          305, UNEXPECTED_STATUS
          307, REDIRECT
          308, REDIRECT
          400, CLIENT_ERROR
          401, UNAUTHORIZED
          402, CLIENT_ERROR
          403, FORBIDDEN
          404, NOT_FOUND
          405, CLIENT_ERROR
          406, CLIENT_ERROR
          408, CLIENT_ERROR
          410, Gone
          418, CLIENT_ERROR
          421, CLIENT_ERROR
          429, RateLimited
          451, FORBIDDEN
          500, SERVER_ERROR
          502, SERVER_ERROR
          503, SERVER_ERROR
          504, SERVER_ERROR
          520, SERVER_ERROR
          599, SERVER_ERROR
          """)
  void knowsWhatToDoWithEveryStatus(int status, String expected) {
    server.on("/feed", Answer.of(status, "x"));
    FetchResult result = fetch("/feed");
    String found =
        result instanceof Failed failed
            ? failed.reason().name()
            : result.getClass().getSimpleName();
    assertThat(found).isEqualTo(expected);
    assertThat(result.status()).isEqualTo(status);
    assertThat(server.requests("/feed")).as("is asked once").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | 120                           | PT2M
          503 | 0                             | PT0S
          503 | 3600                          | PT1H
          403 | 60                            | PT1M
          503 | Mon, 16 Nov 2026 10:00:00 GMT | PT2H
          429 | Mon, 16 Nov 2026 07:00:00 GMT | PT0S
          429 | 99999999999999999999          | PT720H
          """)
  void waitsAsLongAsTheServerAsks(int status, String header, Duration expected) {
    server.on("/feed", Answer.of(status, "", "Retry-After: " + header));
    assertThat(fetch("/feed")).isEqualTo(new RateLimited(status, expected));
    assertThat(server.requests("/feed")).as("is asked once").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"plain\"",
        "W/\"weak\"",
        "unquoted-1234",
        "\"with \"inner\" quotes\"",
        "\"caf\u00c3\u00a9\"",
        "'single'",
        "\"a,b;c=d\"",
        "\"tab\there\""
      })
  void returnsAnEtagByteForByte(String etag) {
    String date = "Sat, 7 Nov 2026 9:08:07 +0000 (about)";
    server.on("/feed", Answer.of(200, "x", "ETag: " + etag, "Last-Modified: " + date));
    Fetched first = (Fetched) fetch("/feed");
    server.on("/feed", Answer.of(304, ""));
    FetchResult second = fetch("/feed", first.head().validators(), TestSettings.loopback());
    assertThat(second).isInstanceOf(NotModified.class);
    var request = server.requests("/feed").getLast();
    assertThat(request.header("If-None-Match")).contains(etag);
    assertThat(request.header("If-Modified-Since")).contains(date);
  }

  @Test
  void inventsNoValidator() {
    server.on("/feed", Answer.of(200, "x"));
    Fetched first = (Fetched) fetch("/feed");
    assertThat(first.head().validators()).isEqualTo(Validators.NONE);
    fetch("/feed", first.head().validators(), TestSettings.loopback());
    assertThat(server.requests("/feed").getLast().head())
        .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("if-"));
  }

  @Test
  void dropsAValidatorThatCannotBeReturnedByteForByte() {
    server.on("/feed", Answer.of(200, "x", "ETag: \"caf\u00e9\""));
    assertThat(((Fetched) fetch("/feed")).head().validators().etag()).isNull();
  }

  @Test
  void saysWhoItIs() {
    server.on("/feed", Answer.of(200, "x"));
    fetch("/feed");
    assertThat(server.requests("/feed").getFirst().header("User-Agent"))
        .contains("Vigie/1.0 (+https://vigie.example/bot)");
  }

  @Test
  void readsGzip() throws IOException {
    server.on("/feed", Answer.of(200, gzip(new byte[] {'h', 'i'}, 1), "Content-Encoding: gzip"));
    Fetched fetched = (Fetched) fetch("/feed");
    assertThat(fetched.body().bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hi");
  }

  @Test
  @Timeout(30)
  void countsTheLimitAfterDecompression() throws IOException {
    byte[] bomb = gzip(new byte[1 << 20], 64);
    assertThat(bomb.length).isLessThan(100_000);
    server.on("/feed", Answer.of(200, bomb, "Content-Encoding: gzip"));
    CrawlerSettings limits = TestSettings.limits(Duration.ofSeconds(20), 100_000, 5);
    assertThat(fetch("/feed", Validators.NONE, limits))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  @Timeout(30)
  void readsNoMoreOfAnEndlessBodyThanAllowed() {
    server.on(
        "/feed",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          byte[] piece = new byte[8192];
          while (!Thread.currentThread().isInterrupted()) {
            out.write(piece);
          }
        });
    CrawlerSettings limits = TestSettings.limits(Duration.ofSeconds(20), 200_000, 5);
    assertThat(((Failed) fetch("/feed", Validators.NONE, limits)).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  @Timeout(30)
  void leavesADribblingServerAtTheDeadline() {
    server.on(
        "/feed",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          while (!Thread.currentThread().isInterrupted()) {
            out.write('.');
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
          }
        });
    CrawlerSettings limits = TestSettings.limits(Duration.ofMillis(400), 200_000, 5);
    assertThat(((Failed) fetch("/feed", Validators.NONE, limits)).reason())
        .isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void saysThatABodyBrokeOff() {
    server.on(
        "/feed",
        (request, out) ->
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"
                    .getBytes(StandardCharsets.US_ASCII)));
    assertThat(((Failed) fetch("/feed")).reason()).isEqualTo(Reason.PROTOCOL);
  }

  @Test
  void saysThatAnAnswerIsNoHttp() {
    server.on(
        "/feed",
        (request, out) -> out.write("220 smtp ready\r\n".getBytes(StandardCharsets.US_ASCII)));
    assertThat(((Failed) fetch("/feed")).reason()).isEqualTo(Reason.PROTOCOL);
  }

  @Test
  void saysThatNobodyListens() {
    server.close();
    assertThat(((Failed) fetch("/feed")).reason()).isEqualTo(Reason.CONNECT);
  }

  @Test
  void endsALoopOfRedirects() {
    server.on("/a", Answer.of(302, "", "Location: /b"));
    server.on("/b", Answer.of(302, "", "Location: /a"));
    CrawlerSettings limits = TestSettings.limits(Duration.ofSeconds(20), 1000, 4);
    assertThat(((Failed) fetch("/a", Validators.NONE, limits)).reason()).isEqualTo(Reason.REDIRECT);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void remembersOnlyAMoveForGood() {
    server.on("/old", Answer.of(301, "", "Location: /new"));
    server.on("/tmp", Answer.of(302, "", "Location: /new"));
    server.on("/new", Answer.of(200, "x"));
    CanonicalUrl moved = new CanonicalUrl(server.uri("/new"));
    assertThat(((Fetched) fetch("/old")).movedTo()).isEqualTo(moved);
    assertThat(((Fetched) fetch("/tmp")).movedTo()).isNull();
    assertThat(((Fetched) fetch("/tmp")).url()).isEqualTo(moved);
  }

  @Test
  void opensNoConnectionToLoopbackUnlessAllowed() {
    server.on("/feed", Answer.of(200, "secret"));
    assertThat(fetch("/feed", Validators.NONE, TestSettings.publicOnly()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.PRIVATE_ADDRESS));
    assertThat(server.requests()).isEmpty();
  }

  /** The spellings of loopback and of metadata services by which filters are passed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://localhost:PORT/",
        "http://LOCALHOST:PORT/",
        "http://127.1:PORT/",
        "http://127.0.1:PORT/",
        "http://2130706433:PORT/",
        "http://0x7f000001:PORT/",
        "http://0x7f.0.0.1:PORT/",
        "http://0:PORT/",
        "http://0.0.0.0:PORT/",
        "http://[::1]:PORT/",
        "http://[::]:PORT/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://[::ffff:7f00:1]:PORT/",
        "http://[64:ff9b::7f00:1]:PORT/",
        "http://[fe80::1]:PORT/",
        "http://[fc00::1]:PORT/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/latest/meta-data/",
        "http://10.0.0.1:PORT/",
        "http://100.64.0.1:PORT/",
        "http://192.168.0.1:PORT/",
        "http://224.0.0.1:PORT/"
      })
  @Timeout(30)
  void reachesNoPrivateAddressBySpelling(String spelling) {
    server.on("/", Answer.of(200, "secret"));
    String address = spelling.replace("PORT", "" + server.uri("/").getPort());
    try (Fetcher fetcher = new Fetcher(TestSettings.publicOnly(), CLOCK)) {
      // A spelling that is no address for the domain is refused before the fetcher sees it.
      CanonicalUrl.parse(address)
          .ifPresent(url -> reachedNobody(fetcher.fetch(url, Validators.NONE, Gate.OPEN)));
    }
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:PORT/",
        "http://[::1]:PORT/",
        "http://2130706434:PORT/",
        "http://169.254.169.254/",
        "//127.0.0.2:PORT/",
        "http://user:word@127.0.0.2:PORT/"
      })
  @Timeout(30)
  void redirectsReachNoPrivateAddress(String target) {
    String address = target.replace("PORT", "" + server.uri("/").getPort());
    server.on("/feed", Answer.of(302, "", "Location: " + address));
    server.on("/", Answer.of(200, "secret"));
    CrawlerSettings one = TestSettings.loopback().forPrivate(List.of("127.0.0.1/32"));
    reachedNobody(fetch("/feed", Validators.NONE, one));
    assertThat(server.requests("/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/",
        "ftp://127.0.0.1/",
        "javascript:1"
      })
  void redirectsLeadOnlyToTheWeb(String target) {
    server.on("/feed", Answer.of(302, "", "Location: " + target));
    assertThat(fetch("/feed").status()).isIn(0, 302);
    assertThat(fetch("/feed")).isNotInstanceOf(Fetched.class);
  }

  private static void reachedNobody(FetchResult result) {
    boolean unknownName = result instanceof Failed failed && failed.reason() == Reason.DNS;
    assertThat(result instanceof Refused || unknownName).as(result.toString()).isTrue();
  }

  private static byte[] gzip(byte[] piece, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        gzip.write(piece);
      }
    }
    return out.toByteArray();
  }
}
