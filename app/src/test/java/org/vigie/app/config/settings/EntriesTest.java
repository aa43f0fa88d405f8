package org.vigie.app.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.crawler.forum.ForumEngine;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.source.SourceKind;

/** Each entry of the lists: what it defaults to, and that each of its keys arrives. */
class EntriesTest {
  private static final CanonicalUrl FEED =
      CanonicalUrl.parse("https://example.org/feed").orElseThrow();

  @Test
  void sourceDefaultsToAFeedEveryQuarterOfAnHour() {
    assertThat(Bind.yaml(SourceEntry.class, "{id: a, name: A, url: 'https://example.org/feed'}"))
        .isEqualTo(
            new SourceEntry(
                new SourceId("a"),
                "A",
                FEED,
                SourceKind.FEED,
                Duration.ofMinutes(15),
                null,
                true,
                false,
                null,
                Map.of(),
                30,
                null));
  }

  @Test
  void sourceTakesEachKey() {
    String yaml =
        """
        id: a.b-c_1
        name: "Un blog"
        url: https://example.org/feed
        kind: forum
        interval: 1d
        language: de
        enabled: false
        full-text: true
        engine: xenforo
        selectors: {author: .name}
        requests: 1000
        zone: Europe/Berlin
        """;
    assertThat(Bind.yaml(SourceEntry.class, yaml))
        .isEqualTo(
            new SourceEntry(
                new SourceId("a.b-c_1"),
                "Un blog",
                FEED,
                SourceKind.FORUM,
                Duration.ofDays(1),
                new Language("de"),
                false,
                true,
                ForumEngine.XENFORO,
                Map.of("author", new WrittenSelector(".name")),
                1000,
                ZoneId.of("Europe/Berlin")));
  }

  @Test
  void entityDefaultsToItsName() {
    assertThat(Bind.yaml(EntityEntry.class, "{id: a, name: A, kind: person}"))
        .isEqualTo(
            new EntityEntry(
                new EntityId("a"),
                "A",
                EntityKind.PERSON,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of()));
  }

  @Test
  void entityTakesEachKey() {
    String yaml =
        """
        id: a
        name: A
        kind: competitor
        aliases: [B, C D]
        query: A AND "b c"
        context: [hosting]
        ambiguous: [A]
        context-distance: 9
        exclusions: [x OR y]
        """;
    assertThat(Bind.yaml(EntityEntry.class, yaml))
        .isEqualTo(
            new EntityEntry(
                new EntityId("a"),
                "A",
                EntityKind.COMPETITOR,
                List.of("B", "C D"),
                query("A AND \"b c\""),
                List.of("hosting"),
                List.of("A"),
                9,
                List.of(query("x OR y"))));
  }

  @Test
  void ruleDefaultsToAWarningForAllMentions() {
    assertThat(Bind.yaml(RuleEntry.class, "{id: a, name: A, at-least: 3, window: 1h}"))
        .isEqualTo(
            new RuleEntry(
                new RuleId("a"),
                "A",
                RuleType.THRESHOLD,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                3,
                Duration.ofHours(1),
                Duration.ofHours(6),
                Severity.WARNING,
                List.of()));
  }

  @Test
  void ruleTakesEachKey() {
    String yaml =
        """
        id: a
        name: A
        type: threshold
        entities: [e]
        sentiments: [negative]
        sources: [s]
        languages: [fr]
        query: panne
        at-least: 10
        window: 2d
        cooldown: 0s
        severity: info
        receivers: [{address: a@example.org}]
        """;
    assertThat(Bind.yaml(RuleEntry.class, yaml))
        .isEqualTo(
            new RuleEntry(
                new RuleId("a"),
                "A",
                RuleType.THRESHOLD,
                List.of(new EntityId("e")),
                List.of(SentimentLabel.NEGATIVE),
                List.of(new SourceId("s")),
                List.of(Language.FRENCH),
                query("panne"),
                10,
                Duration.ofDays(2),
                Duration.ZERO,
                Severity.INFO,
                List.of(new ReceiverSettings(new MailAddress("a@example.org"), null))));
  }

  @Test
  void filesMayBeEmpty() {
    assertThat(Bind.yaml(SourcesFile.class, "sources: []").sources()).isEmpty();
    assertThat(Bind.yaml(EntitiesFile.class, "entities:").entities()).isEmpty();
    assertThat(Bind.yaml(RulesFile.class, "# none yet").rules()).isEmpty();
  }

  private static WrittenQuery query(String text) {
    return new WrittenQuery(text, QueryParser.parse(text));
  }
}
