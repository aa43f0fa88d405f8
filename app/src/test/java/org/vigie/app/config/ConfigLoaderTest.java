package org.vigie.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.problem.ProblemReport;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.query.QueryShares;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.store.MentionFilter;

class ConfigLoaderTest {
  @Test
  void optionsOfASourceReachTheCrawler() {
    String yaml =
        """
        sources:
          - id: f
            name: F
            kind: forum
            engine: mybb
            url: https://example.org/forum
            requests: 7
            zone: Europe/Berlin
            selectors: {author: "@data-author || .name"}
        """;
    assertThat(new TestFolder().with("sources.yml", yaml).loaded().sources().getFirst().options())
        .isEqualTo(
            new SourceOptions(
                false,
                "mybb",
                Map.of("author", "@data-author || .name"),
                7,
                ZoneId.of("Europe/Berlin")));
  }

  @Test
  void namesEveryMissingFile() {
    List<ConfigProblem> problems =
        new TestFolder()
            .without("vigie.yml")
            .without("sources.yml")
            .without("entities.yml")
            .without("rules.yml")
            .problems();

    assertThat(problems)
        .extracting(ConfigProblem::messageKey)
        .containsExactly(
            "file-missing.vigie",
            "file-missing.sources",
            "file-missing.entities",
            "file-missing.rules");
  }

  @Test
  void doesNotBlameRulesForWhatAMissingFileWouldDeclare() {
    List<ConfigProblem> problems =
        new TestFolder()
            .without("entities.yml")
            .with(
                "rules.yml", "rules: [{id: r, name: R, entities: [own], at-least: 1, window: 1h}]")
            .problems();

    assertThat(problems.stream().filter(ConfigProblem::isError))
        .extracting(ConfigProblem::messageKey)
        .containsExactly("file-missing.entities");
  }

  @Test
  void stillKnowsAnEntityWhoseEntryHasAnError() {
    List<ConfigProblem> problems =
        new TestFolder()
            .with("entities.yml", "entities: [{id: own, name: A, kind: brnad}]")
            .with(
                "rules.yml", "rules: [{id: r, name: R, entities: [own], at-least: 1, window: 1h}]")
            .problems();

    assertThat(problems.stream().filter(ConfigProblem::isError))
        .extracting(ConfigProblem::messageKey)
        .containsExactly("choice.meant");
  }

  @Test
  void listsTheErrorsOfAllFilesAtOnce() {
    List<ConfigProblem> problems =
        new TestFolder()
            .with("vigie.yml", "team: {nam: A}")
            .with("sources.yml", "sources: {}")
            .with("rules.yml", "rule: []")
            .problems();

    assertThat(problems)
        .extracting(problem -> problem.place().toString())
        .containsExactly(
            "config/vigie.yml:1:7",
            "config/vigie.yml:1:8",
            "config/sources.yml:1:10",
            "config/rules.yml:1:1");
  }

  @Test
  void saysWhenAFileIsNotUtf8OrCannotBeRead() {
    assertThat(keysWhenReadingFailsWith(new MalformedInputException(1)))
        .containsOnly("file-encoding");
    assertThat(keysWhenReadingFailsWith(new IOException("no"))).containsOnly("file-unreadable");
  }

  private static List<String> keysWhenReadingFailsWith(IOException failure) {
    ConfigInput input =
        new ConfigInput(
            _ -> {
              throw failure;
            },
            _ -> Optional.empty());
    return switch (new ConfigLoader(input).load(Path.of("config"))) {
      case ConfigResult.Invalid(var problems) ->
          problems.stream().map(ConfigProblem::messageKey).toList();
      case ConfigResult.Loaded _ -> List.of();
    };
  }

  @Test
  void makesSources() {
    TestFolder folder =
        new TestFolder()
            .with(
                "sources.yml",
                """
                sources:
                  - {id: a, name: Un blog, url: "https://Example.org:443/feed#top", language: fr,
                     kind: feed, interval: 1h, enabled: false}
                """);

    assertThat(folder.loaded().sources())
        .containsExactly(
            new Source(
                new SourceId("a"),
                "Un blog",
                SourceKind.FEED,
                CanonicalUrl.parse("https://example.org/feed").orElseThrow(),
                Duration.ofHours(1),
                Language.FRENCH,
                false,
                SourceOptions.USUAL));
  }

  @Test
  void looksForNameAndAliasesWhereAnEntityHasNoQuery() {
    assertThat(queryOf("{id: own, name: OVH Cloud, kind: brand, aliases: [OVH]}"))
        .isEqualTo("\"OVH Cloud\" OR \"OVH\"");
  }

  @Test
  void looksForTheQueryInsteadOfTheName() {
    assertThat(queryOf("{id: own, name: A, kind: brand, aliases: [B], query: C}")).isEqualTo("C");
  }

  @Test
  void addsContextAndExclusions() {
    assertThat(
            queryOf(
                "{id: own, name: Orange, kind: brand, context: [mobile, fibre],"
                    + " exclusions: [jus OR fruit, Avignon]}"))
        .isEqualTo(
            "\"Orange\" AND (\"mobile\" OR \"fibre\") AND NOT (jus OR fruit) AND NOT Avignon");
  }

  @Test
  void asksForContextNearAnAmbiguousNameOnly() {
    assertThat(
            queryOf(
                "{id: own, name: Orange, kind: brand, aliases: [Orange Bank, Sosh],"
                    + " ambiguous: [Orange], context: [mobile, fibre], context-distance: 9,"
                    + " exclusions: [jus]}"))
        .isEqualTo(
            "(\"Orange Bank\" OR \"Sosh\" OR"
                + " \"Orange\" NEAR/9 (\"mobile\" OR \"fibre\")) AND NOT jus");
    assertThat(
            queryOf(
                "{id: own, name: Orange, kind: brand, aliases: [Sosh], ambiguous: [Orange],"
                    + " context: [mobile]}"))
        .isEqualTo("\"Sosh\" OR (\"Orange\" AND \"mobile\")");
    assertThat(
            queryOf(
                "{id: own, name: A, kind: brand, query: raw:Orange, context: [mobile],"
                    + " exclusions: [jus]}"))
        .isEqualTo("raw:Orange AND \"mobile\" AND NOT jus");
  }

  @Test
  void readsDaysInTheTeamsZone() {
    VigieConfig config =
        new TestFolder()
            .with("vigie.yml", "team: {name: A, zone: Europe/Paris}")
            .with(
                "entities.yml",
                "entities: [{id: own, name: A, kind: brand, query: 'panne date>2026-11-01'}]")
            .loaded();
    assertThat(config.entities().getFirst().query().toText())
        .isEqualTo("panne AND date>=2026-11-01T23:00:00Z");
  }

  @Test
  void readsDaysOfTopicsInTheTeamsZone() {
    VigieConfig config =
        new TestFolder()
            .with("vigie.yml", "team: {name: A, zone: Europe/Paris}")
            .with(
                "topics.yml",
                "topics: [{id: own, name: {fr: A, en: A}, query: 'panne date>2026-11-01'}]")
            .loaded();
    assertThat(config.topics().getFirst().query().toText())
        .isEqualTo("panne AND date>=2026-11-01T23:00:00Z");
  }

  @Test
  void warnsOfDoubtfulQueriesOfTopics() {
    assertThat(
            new TestFolder()
                .with(
                    "topics.yml",
                    "topics: [{id: own, name: {fr: A, en: A}, query: lang:fr lang:en panne}]")
                .problems())
        .extracting(ConfigProblem::messageKey)
        .contains("query-lint");
  }

  @Test
  void warnsOfDoubtfulQueries() {
    List<ConfigProblem> problems =
        new TestFolder()
                .with(
                    "entities.yml",
                    "entities: [{id: own, name: A, kind: brand, query: lang:fr lang:en panne}]")
                .problems()
                .stream()
                .filter(p -> p.messageKey().equals("query-lint"))
                .toList();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().isError()).isFalse();
    assertThat(new ProblemReport(Locale.FRENCH).lines(problems).getFirst())
        .contains("colonne 9 de la requête : une publication n’a qu’une valeur ici");
  }

  /** Returns what was made of an entity, compared through the parser. */
  private static String queryOf(String entity) {
    VigieConfig config =
        new TestFolder().with("entities.yml", "entities: [" + entity + "]").loaded();
    return org.vigie.domain.query.QueryPrinter.print(config.entities().getFirst().query());
  }

  @Test
  void makesRules() {
    TestFolder folder =
        new TestFolder()
            .with(
                "rules.yml",
                """
                rules:
                  - id: r
                    name: Critiques
                    type: threshold
                    entities: [own]
                    sentiments: [negative, neutral]
                    sources: [blog]
                    languages: [fr, en]
                    query: panne OR lent
                    at-least: 5
                    window: 6h
                    cooldown: 1d
                    severity: critical
                    receivers:
                      - {address: presse@example.org}
                      - {address: press@example.org, language: en}
                """);

    MentionFilter filter =
        new MentionFilter(
            QueryParser.parse("panne OR lent"),
            Set.of(new EntityId("own")),
            Set.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL),
            Set.of(Language.FRENCH, Language.ENGLISH),
            Set.of(new SourceId("blog")),
            null,
            null,
            MentionFilter.Scope.MENTIONS,
            false);
    assertThat(folder.loaded().rules())
        .containsExactly(
            new Rule.Threshold(
                new RuleId("r"),
                "Critiques",
                filter,
                5,
                Duration.ofHours(6),
                Duration.ofDays(1),
                Severity.CRITICAL,
                List.of(
                    new Receiver("presse@example.org", Language.FRENCH),
                    new Receiver("press@example.org", Language.ENGLISH))));
  }

  @Test
  void givesTheDigestItsReceiversInTheLanguageOfTheTeam() {
    VigieConfig config =
        new TestFolder()
            .with(
                "vigie.yml",
                "team: {name: A, language: en}\ndigest: {receivers: [{address: a@example.org}]}")
            .loaded();

    assertThat(config.digestReceivers())
        .containsExactly(new Receiver("a@example.org", Language.ENGLISH));
  }

  @Test
  void warnsWithoutABrandAndWithoutAContact() {
    List<ConfigProblem> problems = new TestFolder().with("entities.yml", "entities: []").problems();

    assertThat(problems)
        .noneMatch(ConfigProblem::isError)
        .extracting(ConfigProblem::messageKey)
        .containsExactly("no-contact", "no-brand");
  }

  @Test
  void takesSecretsFromVariablesAndFilesAndNeverShowsThem() {
    VigieConfig config =
        new TestFolder()
            .with(
                "vigie.yml",
                """
                team: {name: A}
                opensearch: {username: u, password: "${VIGIE_SECRET}"}
                mail: {username: u, password-file: secret.txt}
                """)
            .loaded();

    assertThat(config.settings().opensearch().password().reveal()).isEqualTo("from-variable");
    assertThat(config.settings().mail().password().reveal()).isEqualTo("from-file");
    assertThat(config.toString()).contains("***").doesNotContain("from-variable", "from-file");
  }

  @Test
  void warnsOfWordsThatAreFrequentInTheStore() {
    List<List<Query>> asked = new ArrayList<>();
    QueryShares shares =
        parts -> {
          asked.add(List.copyOf(parts));
          return Map.of(QueryParser.parse("orange"), 0.4, QueryParser.parse("sosh"), 0.6);
        };
    TestFolder folder =
        new TestFolder()
            .with(
                "entities.yml",
                "entities: [{id: own, name: Sosh, kind: brand, query: sosh OR orange}]");

    ConfigResult result = new ConfigLoader(folder.input(), shares).load(Path.of("config"));

    assertThat(result).isInstanceOf(ConfigResult.Loaded.class);
    assertThat(asked).hasSize(1);
    assertThat(new ProblemReport(Locale.FRENCH).lines(((ConfigResult.Loaded) result).warnings()))
        .anySatisfy(line ->
            assertThat(line).contains("« orange » se trouve dans 40 % des publications conservées"))
        .noneSatisfy(line -> assertThat(line).contains("60 %"));
  }
}
