package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.testkit.Posts;
import tools.jackson.databind.json.JsonMapper;

class WhyPrinterTest {
  private static final String PAGE = "https://forum.example/t/1";

  @Test
  void aPostIsHereSinceItWasReadSomewhere() {
    AnalysedPost post = Posts.post("1").source("forum").url(PAGE).analysed();
    WhyAnswer answer = new WhyAnswer(PAGE, List.of(post), List.of(), List.of());

    assertThat(printed(answer))
        .contains("We have " + PAGE, "from source forum", "robots.txt: allowed")
        .contains(post.post().provenance().contentHash());
    assertThat(new JsonMapper().readTree(WhyJson.of(answer)).at("/posts/0/url").asString())
        .isEqualTo(PAGE);
  }

  @Test
  void aPageThatRobotsForbidsWasNotFetched() {
    WhyAnswer answer = new WhyAnswer(PAGE, List.of(), List.of(barred("robots")), List.of());

    assertThat(printed(answer))
        .contains("We have no post at " + PAGE, "not fetched, disallowed by robots.txt");
  }

  @Test
  void aPrivateAddressWasNotFetched() {
    WhyAnswer answer =
        new WhyAnswer(PAGE, List.of(), List.of(barred("private_address")), List.of());

    assertThat(printed(answer)).contains("not fetched, internal address, never read");
  }

  @Test
  void whatWasNeverMetIsSaidToBeSo() {
    WhyAnswer answer = new WhyAnswer(PAGE, List.of(), List.of(), List.of());

    assertThat(printed(answer)).startsWith("Never met").contains(PAGE);
  }

  private static CrawlDecision barred(String reason) {
    return new CrawlDecision(
        Instant.parse("2026-11-22T12:00:00Z"),
        new SourceId("forum"),
        PAGE,
        CrawlDecision.Verdict.BARRED,
        0,
        reason,
        null,
        null);
  }

  private static String printed(WhyAnswer answer) {
    RecordedTerminal terminal = RecordedTerminal.english();
    new WhyPrinter(terminal.terminal(), ZoneOffset.UTC).print(answer);
    terminal.terminal().out().flush();
    return terminal.out();
  }
}
