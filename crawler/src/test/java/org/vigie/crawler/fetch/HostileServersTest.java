package org.vigie.crawler.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

/** What servers do to hurt, by malice or by accident, one lesson a case. */
@Timeout(60)
class HostileServersTest {
  private static final int LIMIT = 200_000;

  /** What the operating system may hold of an answer that nobody reads. */
  private static final int IN_SOCKETS = 16 << 20;

  private static final CrawlerSettings SETTINGS =
      TestSettings.limits(Duration.ofSeconds(20), LIMIT, 3);

  /** 64 MiB of zeros and the word "hello", packed by another tool. */
  private static final String BROTLI_ZEROS =
      "cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd1fffffffe09f0088c30200dd"
          + "fb3ffeffffc13f0110870500baf77ffcffff837f02200e0b0074effff8ffff07ff04401c1600"
          + "e8defff1ffff0ffe0980382c00d0bdffcbffff3ffc1300715800a07bff07";

  private static final String BROTLI_HELLO = "0b028068656c6c6f03";

  private static final byte[] ZEROS = new byte[1 << 20];

  private final ScriptedServer server = ScriptedServer.start();
  private final Fetcher fetcher = new Fetcher(SETTINGS, () -> Instant.EPOCH);

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(new CanonicalUrl(server.uri(path)), Validators.NONE, Gate.OPEN);
  }

  private static Answer bytes(String answer) {
    return (request, out) -> out.write(answer.getBytes(ISO_8859_1));
  }

  static Stream<Arguments> answersThatAreNone() {
    return Stream.of(
        Arguments.of("nothing at all", "", Reason.PROTOCOL),
        Arguments.of("HTTP/0.9", "<rss></rss>", Reason.PROTOCOL),
        Arguments.of("another protocol", "SSH-2.0-OpenSSH_9.9\r\n", Reason.PROTOCOL),
        Arguments.of("a status that is no number", "HTTP/1.1 abc OK\r\n\r\n", Reason.PROTOCOL),
        Arguments.of("a negative status", "HTTP/1.1 -1 OK\r\n\r\n", Reason.PROTOCOL),
        Arguments.of("a status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", Reason.PROTOCOL),
        Arguments.of("status zero", "HTTP/1.1 000 OK\r\n\r\n", Reason.UNEXPECTED_STATUS),
        Arguments.of("a version of the future", "HTTP/9.9 200 OK\r\n\r\nx", Reason.PROTOCOL),
        Arguments.of("a head that breaks off", "HTTP/1.1 200 OK\r\nA: b", Reason.PROTOCOL),
        Arguments.of(
            "a length that is too long",
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
            Reason.PROTOCOL),
        Arguments.of(
            "a negative length",
            "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\nhello",
            Reason.PROTOCOL),
        Arguments.of(
            "chunks that are garbage",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\nxx\r\n",
            Reason.PROTOCOL),
        Arguments.of(
            "a chunk of negative length",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nxx\r\n",
            Reason.PROTOCOL),
        Arguments.of(
            "a chunk longer than memory",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nxx\r\n",
            Reason.PROTOCOL),
        Arguments.of(
            "chunks that break off",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n5\r\nwo",
            Reason.PROTOCOL),
        Arguments.of(
            "gzip that breaks off",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\b\0\0\0\0\0\0\u0003",
            Reason.PROTOCOL),
        Arguments.of(
            "brotli that is none",
            "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\u00ff\u00ff\u00ffnot brotli",
            Reason.PROTOCOL),
        Arguments.of(
            "deflate that is none",
            "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\nnot deflate",
            Reason.PROTOCOL),
        Arguments.of(
            "a coding that was not asked for",
            "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nx",
            Reason.PROTOCOL),
        Arguments.of(
            "codings without end",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, br, gzip, br\r\n\r\nx",
            Reason.PROTOCOL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersThatAreNone")
  void saysWhy(String lesson, String answer, Reason expected) {
    server.on("/feed", bytes(answer));
    assertThat(fetch("/feed"))
        .as(lesson)
        .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.reason()).isEqualTo(expected));
  }

  static Stream<Arguments> answersThatAreLenient() {
    return Stream.of(
        Arguments.of("a length that is too short", "Content-Length: 2\r\n\r\nhello", "he"),
        Arguments.of("a length that is no number", "Content-Length: many\r\n\r\nhello", "hello"),
        Arguments.of("gzip that is only claimed", "Content-Encoding: gzip\r\n\r\nhello", "hello"),
        Arguments.of("a coding that is none", "Content-Encoding: utf-8\r\n\r\nhello", "hello"),
        Arguments.of("an empty body with a coding", "Content-Encoding: br\r\n\r\n", ""),
        Arguments.of("header lines without names", ": x\r\n\r\nhello", "hello"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersThatAreLenient")
  void readsWhatCanBeRead(String lesson, String answer, String expected) {
    server.on("/feed", bytes("HTTP/1.1 200 OK\r\n" + answer));
    assertThat(((Fetched) fetch("/feed")).body().bytes())
        .as(lesson)
        .asString(ISO_8859_1)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A: b\r\n", "Long-Header-Name-%s: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"})
  void readsNoFloodOfHeaders(String line) {
    AtomicLong sent = new AtomicLong();
    server.on(
        "/feed",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
          pour(out, line.repeat(1_000).getBytes(ISO_8859_1), sent);
        });
    assertThat(((Failed) fetch("/feed")).reason()).isEqualTo(Reason.PROTOCOL);
    assertThat(sent.get()).isLessThan(IN_SOCKETS);
  }

  @Test
  void readsNoHeadOfManyLines() {
    server.on("/feed", bytes("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(2_000) + "\r\n<rss></rss>"));
    assertThat(((Failed) fetch("/feed")).detail()).contains("lines of header");
  }

  @Test
  void isNotKeptWaitingByInterimAnswers() {
    AtomicLong sent = new AtomicLong();
    server.on(
        "/feed",
        (request, out) ->
            pour(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".getBytes(ISO_8859_1), sent));
    CrawlerSettings brief = TestSettings.limits(Duration.ofSeconds(3), LIMIT, 3);
    try (Fetcher impatient = new Fetcher(brief, () -> Instant.EPOCH)) {
      FetchResult result =
          impatient.fetch(new CanonicalUrl(server.uri("/feed")), Validators.NONE, Gate.OPEN);
      assertThat(result).isInstanceOf(Failed.class);
    }
  }

  @Test
  void readsNoMoreOfAnEndlessBodyThanAllowed() {
    AtomicLong sent = new AtomicLong();
    server.on(
        "/feed",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
          pour(out, new byte[8_192], sent);
        });
    assertThat(((Failed) fetch("/feed")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(sent.get()).isLessThan(LIMIT + IN_SOCKETS);
  }

  @Test
  void readsNoMoreOfEndlessChunksThanAllowed() {
    AtomicLong sent = new AtomicLong();
    server.on(
        "/feed",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
          pour(out, ("1000\r\n" + " ".repeat(4096) + "\r\n").getBytes(ISO_8859_1), sent);
        });
    assertThat(((Failed) fetch("/feed")).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(sent.get()).isLessThan(LIMIT + IN_SOCKETS);
  }

  private static void pour(OutputStream out, byte[] piece, AtomicLong sent) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      out.write(piece);
      sent.addAndGet(piece.length);
    }
  }

  static Stream<Arguments> bombs() {
    return Stream.of(
        Arguments.of("gzip", gzip(ZEROS, 64)),
        Arguments.of("deflate", deflate(ZEROS, 64)),
        Arguments.of("gzip, gzip", gzip(gzip(ZEROS, 256), 1)),
        Arguments.of("gzip", repeated(gzip(new byte[0], 1), 9_000)),
        Arguments.of("br", HexFormat.of().parseHex(BROTLI_ZEROS)));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void countsTheLimitAfterDecompression(String coding, byte[] bomb) {
    assertThat(bomb.length).isLessThan(LIMIT);
    server.on("/feed", Answer.of(200, bomb, "Content-Encoding: " + coding));
    FetchResult result = fetch("/feed");
    boolean harmless =
        result instanceof Fetched f
            ? f.body().size() <= LIMIT
            : ((Failed) result).reason() == Reason.TOO_LARGE
                || ((Failed) result).reason() == Reason.PROTOCOL;
    assertThat(harmless).as(result.toString()).isTrue();
  }

  static Stream<Arguments> codings() {
    byte[] hello = "hello".getBytes(ISO_8859_1);
    return Stream.of(
        Arguments.of("gzip", gzip(hello, 1)),
        Arguments.of("X-GZip", gzip(hello, 1)),
        Arguments.of("deflate", deflate(hello, 1)),
        Arguments.of("br", HexFormat.of().parseHex(BROTLI_HELLO)),
        Arguments.of("gzip, deflate", deflate(gzip(hello, 1), 1)),
        Arguments.of("identity", hello));
  }

  @ParameterizedTest
  @MethodSource("codings")
  void undoesEveryCodingThatItAccepts(String coding, byte[] body) {
    server.on("/feed", Answer.of(200, body, "Content-Encoding: " + coding));
    assertThat(((Fetched) fetch("/feed")).body().bytes()).asString(ISO_8859_1).isEqualTo("hello");
    assertThat(server.requests().getFirst().header("Accept-Encoding"))
        .contains("gzip, br, deflate");
  }

  /** The server keeps its connections open, so that they could be used again. */
  @Test
  void bytesBeyondAnAnswerAreNotTheNextAnswer() throws IOException {
    String ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    List<Socket> open = new CopyOnWriteArrayList<>();
    try (ServerSocket listener = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            for (String body : List.of("ok" + ok + "no", "hi")) {
              try {
                Socket socket = listener.accept();
                open.add(socket);
                socket.getOutputStream().write((ok + body).getBytes(ISO_8859_1));
              } catch (IOException e) {
                return;
              }
            }
          });
      String base = "http://127.0.0.1:" + listener.getLocalPort();
      for (String expected : List.of("ok", "hi")) {
        CanonicalUrl url = CanonicalUrl.parse(base + "/" + expected).orElseThrow();
        FetchResult result = fetcher.fetch(url, Validators.NONE, Gate.OPEN);
        assertThat(((Fetched) result).body().bytes()).asString(ISO_8859_1).isEqualTo(expected);
      }
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void goesOnAfterEachOfThem() {
    answersThatAreNone().forEach(hostile -> server.on("/x", bytes((String) hostile.get()[1])));
    server.on("/good", Answer.of(200, "fine"));
    assertThat(fetch("/x")).isInstanceOf(Failed.class);
    assertThat(((Fetched) fetch("/good")).body().size()).isEqualTo(4);
  }

  private static byte[] gzip(byte[] piece, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        gzip.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] piece, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        deflate.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] repeated(byte[] piece, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }
}
