package org.vigie.app.crawllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.CrawlDecision.Verdict;
import org.vigie.testkit.MutableClock;

class FileCrawlLogTest {
  private static final String FEED = "https://blog.example/feed?a=\"b\"";
  private static final LogBounds BOUNDS = new LogBounds(3, 1L << 20, Duration.ofMillis(20));

  private final MutableClock clock = MutableClock.at("2026-11-20T10:00:00Z");

  @TempDir Path data;

  @Test
  void whatWasRecordedIsFoundByItsSourceAndByItsAddressLatestFirst() {
    CrawlDecision first = decision("blog", FEED, Verdict.FETCHED, "line\nfeed \u001b[2J é 😀");
    CrawlDecision other = decision("forum", "https://forum.example/", Verdict.FAILED, null);
    clock.advance(Duration.ofSeconds(1));
    CrawlDecision second = decision("blog", FEED, Verdict.NOT_MODIFIED, null);
    record(first, other, second);

    assertThat(log().about("blog", 10)).containsExactly(second, first);
    assertThat(log().about(FEED, 10)).containsExactly(second, first);
    assertThat(log().about(FEED, 1)).containsExactly(second);
    assertThat(log().about("forum", 10)).containsExactly(other);
    assertThat(log().about("blo", 10)).isEmpty();
  }

  @Test
  void aLogThatWasNeverWrittenIsEmpty() {
    assertThat(log().about("blog", 10)).isEmpty();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void aDecisionIsWrittenSoonWithoutClosing() {
    try (FileCrawlLog log = FileCrawlLog.open(data, BOUNDS, clock)) {
      log.record(decision("blog", FEED, Verdict.FETCHED, null));
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (log.about("blog", 1).isEmpty() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(log().about("blog", 1)).hasSize(1);
    }
  }

  @Test
  void whatACrashLeftHalfWrittenIsPassedOver() throws IOException {
    CrawlDecision before = decision("blog", FEED, Verdict.FETCHED, null);
    record(before);
    Files.writeString(
        file("2026-11-20.jsonl"),
        "{\"at\":\"2026-11-20T10:00:01Z\",\"source\":\"blog\",\"ur",
        StandardOpenOption.APPEND);
    clock.advance(Duration.ofMinutes(1));
    CrawlDecision after = decision("blog", FEED, Verdict.NOT_MODIFIED, null);
    record(after);

    assertThat(log().about("blog", 10)).containsExactly(after, before);
  }

  @Test
  void aForeignLineIsPassedOver() throws IOException {
    record(decision("blog", FEED, Verdict.FETCHED, null));
    Files.writeString(
        file("2026-11-20.jsonl"),
        """
        "blog"
        ["blog"]
        {"source":"blog"}
        {"at":"yesterday","source":"blog","url":"u","verdict":"FETCHED","status":200}
        {"at":"2026-11-20T10:00:00Z","source":"blog","url":"u","verdict":"EATEN","status":200}
        """,
        StandardOpenOption.APPEND);

    assertThat(log().about("blog", 10)).hasSize(1);
  }

  @Test
  void aDayThatIsOverIsPackedAndStillFound() throws IOException {
    CrawlDecision friday = decision("blog", FEED, Verdict.FETCHED, null);
    record(friday);
    clock.advance(Duration.ofDays(1));
    CrawlDecision saturday = decision("blog", FEED, Verdict.NOT_MODIFIED, null);
    record(saturday);

    assertThat(names())
        .containsExactlyInAnyOrder("2026-11-20.1.jsonl.gz", "2026-11-21.jsonl", "lock");
    assertThat(log().about("blog", 10)).containsExactly(saturday, friday);
  }

  @Test
  void aLateDecisionOfAPackedDayBecomesAnotherPieceOfIt() throws IOException {
    CrawlDecision early = decision("blog", FEED, Verdict.FETCHED, null);
    record(early);
    CrawlDecision late = decision("blog", FEED, Verdict.FAILED, null);
    clock.advance(Duration.ofDays(1));
    record(decision("forum", FEED, Verdict.FETCHED, null));
    record(late);

    assertThat(names()).contains("2026-11-20.1.jsonl.gz", "2026-11-20.2.jsonl.gz");
    assertThat(log().about("blog", 10)).containsExactly(late, early);
  }

  @Test
  void daysBeyondTheBoundAreForgotten() throws IOException {
    for (int day = 0; day < 6; day++) {
      record(decision("blog", FEED, Verdict.FETCHED, "day " + day));
      clock.advance(Duration.ofDays(1));
    }

    assertThat(log().about("blog", 10))
        .extracting(CrawlDecision::detail)
        .containsExactly("day 5", "day 4", "day 3");
    assertThat(names()).hasSize(4);
  }

  @Test
  void theLogNeverGrowsBeyondItsSizeAndKeepsTheLatest() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      CrawlDecision[] many = new CrawlDecision[200];
      for (int j = 0; j < many.length; j++) {
        // Random texts do not shrink when they are packed.
        String noise =
            random
                .ints(300, '!', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        many[j] = decision("blog", FEED, Verdict.FETCHED, i + "/" + j + " " + noise);
      }
      record(many);
      assertThat(size()).isLessThan(BOUNDS.bytes() + 200 * 1_000);
    }

    assertThat(log().about("blog", 1).getFirst().detail()).startsWith("39/199 ");
    assertThat(log().about("blog", 10_000)).hasSizeGreaterThan(1_000);
  }

  @Test
  void whatComesFasterThanItCanBeWrittenIsDroppedAndCountedWithoutWaiting() throws IOException {
    // A folder that cannot be made stands for a disk that does not take anything.
    Files.writeString(data.resolve("crawl-log"), "in the way");
    FileCrawlLog log = FileCrawlLog.open(data, BOUNDS, clock, 4);
    for (int i = 0; i < 10_000; i++) {
      log.record(decision("blog", FEED, Verdict.FETCHED, null));
    }
    log.close();
    log.record(decision("blog", FEED, Verdict.FETCHED, null));
    log.close();

    assertThat(log.dropped()).isEqualTo(10_001);
  }

  @Test
  void aDamagedPieceDoesNotHideTheOthers() throws IOException {
    record(decision("blog", FEED, Verdict.FETCHED, "friday"));
    clock.advance(Duration.ofDays(1));
    record(decision("blog", FEED, Verdict.FETCHED, "saturday"));
    Files.write(file("2026-11-20.1.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Files.writeString(file("2026-11-20.2.jsonl.gz"), "not packed at all");

    assertThat(log().about("blog", 10))
        .extracting(CrawlDecision::detail)
        .containsExactly("saturday");
  }

  @Test
  void hugeAddressesAndDetailsAreCut() {
    record(
        decision(
            "blog", "https://x.example/" + "a".repeat(10_000), Verdict.FAILED, "d".repeat(9_000)));

    CrawlDecision cut = log().about("blog", 1).getFirst();
    assertThat(cut.url()).hasSize(4_000).endsWith("…");
    assertThat(cut.detail()).hasSize(1_000).endsWith("…");
  }

  @Test
  void boundsThatKeepNothingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogBounds(0, 1L << 20, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogBounds(1, 1_000, Duration.ofSeconds(1)));
  }

  private org.vigie.domain.source.CrawlLog log() {
    return FileCrawlLog.reading(data, BOUNDS, clock);
  }

  private void record(CrawlDecision... decisions) {
    try (FileCrawlLog log = FileCrawlLog.open(data, BOUNDS, clock)) {
      List.of(decisions).forEach(log::record);
    }
  }

  private CrawlDecision decision(String source, String url, Verdict verdict, String detail) {
    Instant now = clock.instant();
    return new CrawlDecision(
        now, new SourceId(source), url, verdict, 200, "reason", detail, now.plusSeconds(60));
  }

  private Path file(String name) {
    return data.resolve("crawl-log").resolve(name);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("crawl-log"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("crawl-log"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
