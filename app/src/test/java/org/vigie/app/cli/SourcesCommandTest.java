package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.app.crawllog.FileCrawlLog;
import org.vigie.app.crawllog.LogBounds;
import org.vigie.app.state.ControlState;
import org.vigie.app.state.Database;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.testkit.MutableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that tell of sources beside whoever else has the data folder open. */
class SourcesCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** The terminal of the tests lives at this time. */
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final SourceId BLOG = new SourceId("blog");
  private static final SourceId FORUM = new SourceId("forum");

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void fill() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("vigie.yml"), "team: {name: Équipe, zone: UTC}\n");
    Files.writeString(config.resolve("entities.yml"), "entities: []\n");
    Files.writeString(config.resolve("rules.yml"), "rules: []\n");
    Files.writeString(
        config.resolve("sources.yml"),
        """
        sources:
          - {id: blog, name: Blog, kind: feed, url: "https://blog.example/feed", interval: 1h}
          - {id: forum, name: Forum, kind: feed, url: "https://forum.example/feed", interval: 1h}
        """);
    try (ControlState state = open()) {
      state.sources().register(List.of(BLOG, FORUM), NOW);
      state.sources().save(state(BLOG, 0, null));
      state
          .sources()
          .save(state(FORUM, 7, new SourceState.Failure("timeout", "after 45 s \u001b[2J")));
      state
          .sourceEvents()
          .record(SourceEvent.of(FORUM, SourceEvent.Kind.DEAD, "x", NOW, "timeout"));
    }
    try (FileCrawlLog log =
        FileCrawlLog.open(
            data, new LogBounds(9, 1L << 20, Duration.ofMillis(10)), new MutableClock(NOW))) {
      log.record(
          new CrawlDecision(
              NOW,
              FORUM,
              "https://forum.example/feed",
              CrawlDecision.Verdict.FAILED,
              0,
              "timeout",
              "after 45 s",
              NOW.plusSeconds(600)));
    }
  }

  @Test
  void theListTellsHowEachIsDoing() {
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(run(terminal, "sources")).isEqualTo(Exit.OK);
    assertThat(terminal.out().lines())
        .satisfiesExactly(
            blog -> assertThat(blog).contains("blog", "À jour", "2026-11-22 12:00:00"),
            forum -> assertThat(forum).contains("forum", "Morte", "délai dépassé"));
    assertThat(terminal.err()).contains("Sources : 2 sur 2");
  }

  @Test
  void theListIsNarrowedAndIsReadByPrograms() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(run(terminal, "sources", "--health", "dead", "--json")).isEqualTo(Exit.OK);
    JsonNode only = JSON.readTree(terminal.out());
    assertThat(only.path("id").asString()).isEqualTo("forum");
    assertThat(only.path("health").asString()).isEqualTo("DEAD");
    assertThat(only.path("reason").asString()).isEqualTo("timeout");
    assertThat(only.path("failures").asInt()).isEqualTo(7);
  }

  @Test
  void aSourceIsPausedResumedAndRetriedWhileTheStateIsOpenElsewhere() {
    try (ControlState application = open()) {
      assertThat(run(RecordedTerminal.english(), "sources", "pause", "blog")).isEqualTo(Exit.OK);
      assertThat(application.sources().find(BLOG)).get().matches(SourceState::paused);
      assertThat(run(RecordedTerminal.english(), "sources", "resume", "blog")).isEqualTo(Exit.OK);
      assertThat(run(RecordedTerminal.english(), "sources", "retry", "blog")).isEqualTo(Exit.OK);
      assertThat(application.sources().claimDue(1, NOW, Duration.ofMinutes(1)))
          .extracting(SourceState::source)
          .containsExactly(BLOG);
    }
  }

  @Test
  void anUnknownSourceIsNamed() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(run(terminal, "sources", "pause", "nobody")).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains("Source nobody is unknown");
    assertThat(run(terminal, "why", "nobody")).isEqualTo(Exit.INVALID);
  }

  @Test
  void whyTellsTheStateOfASourceItsRemedyAndItsDecisions() {
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(run(terminal, "why", "forum")).isEqualTo(Exit.OK);
    assertThat(terminal.out())
        .contains(
            "Source forum : Morte", "Échecs d’affilée : 7", "Que faire :", "Prochaine lecture")
        .contains("échec, délai dépassé (after 45 s)", "https://forum.example/feed")
        .doesNotContain("\u001b");
  }

  @Test
  void whySpeaksToPrograms() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(run(terminal, "why", "forum", "--json")).isEqualTo(Exit.OK);
    JsonNode source = JSON.readTree(terminal.out()).path("sources").path(0);
    assertThat(source.path("health").asString()).isEqualTo("DEAD");
    assertThat(source.path("events").path(0).path("kind").asString()).isEqualTo("DEAD");
    assertThat(source.path("decisions").path(0).path("verdict").asString()).isEqualTo("FAILED");
  }

  private int run(RecordedTerminal terminal, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    all.addAll(List.of("--config", folder.resolve("config").toString()));
    return terminal.run(all.toArray(String[]::new));
  }

  private ControlState open() {
    return ControlState.open(Database.inFolder(data));
  }

  private static SourceState state(SourceId id, int failures, SourceState.Failure failure) {
    return new SourceState(
        id,
        SourceCursor.START,
        NOW.plusSeconds(600),
        NOW,
        failures == 0 ? NOW : NOW.minus(Duration.ofDays(2)),
        failures,
        failure,
        SourcePulse.UNKNOWN,
        false);
  }
}
