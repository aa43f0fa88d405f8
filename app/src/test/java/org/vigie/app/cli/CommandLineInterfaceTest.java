package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.app.config.TestFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineInterfaceTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CONFIG = TestFolder.HOME.resolve("config").toString();

  @TempDir Path folder;

  @Test
  void withoutACommandTheCommandsAreListed() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(terminal.run()).isEqualTo(Exit.OK);
    assertThat(terminal.err()).contains("demo", "validate-config", "parse-feed", "detect");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void tellsItsVersion() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(terminal.run("--version")).isEqualTo(Exit.OK);
    assertThat(terminal.out()).startsWith("vigie ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          frobnicate                                      | frobnicate
          search --from yesterday                         | "yesterday" is not a date
          search --sentiment angry                        | "angry" is not a sentiment
          search --entity own --entity Own!               | "Own!"
          search --language french                        | "french"
          search --source Blog                            | "Blog"
          import --source Blog posts.csv                  | "Blog"
          detect --zone Mars/Olympus                      | Mars/Olympus
          detect --false-alarms-per-month 0               | not above 0
          detect --false-alarms-per-month many            | many
          digest --week 2026-99                           | "2026-99" is not a week
          import no-such-file.csv                         | no-such-file.csv is not a file
          start --as-of tomorrow                          | "tomorrow" is not a date
          crawl                                           | --once
          why Blog!                                       | neither the identifier
          why --limit 0 blog                              | --limit 0
          sources --health ill                            | "ill" is not a health
          sources burn blog                               | "burn" is not an action
          sources pause                                   | Which source?
          correct 00000000000000000000000000000000 own maybe | "maybe" is no verdict
          correct 00000000000000000000000000000000 Own! relevant | "Own!"
          correct 00000000000000000000000000000000 nobody relevant | "nobody" is not a watched entity
          sources pause Blog!                             | "Blog!"
          """)
  void aBadArgumentIsNamedAndNothingIsRun(String command, String named) {
    RecordedTerminal terminal = RecordedTerminal.english();
    String[] arguments = (command + configFor(command)).split(" ");

    assertThat(terminal.run(arguments)).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains(named).doesNotContain("\tat ");
    assertThat(terminal.out()).isEmpty();
  }

  private static String configFor(String command) {
    boolean read =
        command.startsWith("search") || command.startsWith("start") || command.endsWith("relevant");
    return read ? " --config " + CONFIG : "";
  }

  @Test
  void aFaultInAQueryIsPointedAt() {
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(terminal.run("search", "panne AND (")).isEqualTo(Exit.INVALID);
    assertThat(terminal.err().lines().toList().subList(0, 2)).first().isEqualTo("panne AND (");
    assertThat(terminal.err().lines().toList().get(1)).matches(" *\\^");
  }

  @Test
  void aSoundConfigurationIsSound() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(terminal.run("validate-config", "--config", CONFIG)).isEqualTo(Exit.OK);
    assertThat(terminal.out().strip()).isEqualTo("The configuration is valid.");
  }

  @Test
  void findsWatchedEntitiesInTexts() {
    RecordedTerminal terminal =
        new RecordedTerminal(
            Locale.ENGLISH, "{\"id\":1,\"text\":\"OVHcloud est lent\",\"language\":\"fr\"}\n");

    assertThat(terminal.run("analyse", "--no-names", "--config", CONFIG)).isEqualTo(Exit.OK);
    assertThat(terminal.out()).contains("\"entities\":[\"ovhcloud\"]");
  }

  @Test
  void allMistakesOfAConfigurationAreListed() throws IOException {
    for (String name : new String[] {"vigie", "sources", "entities", "rules"}) {
      Files.writeString(folder.resolve(name + ".yml"), "nonsense: 1\n");
    }
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(terminal.run("validate-config", "--config", folder.toString()))
        .isEqualTo(Exit.INVALID);
    assertThat(terminal.out())
        .contains("vigie.yml:1", "sources.yml:1", "entities.yml:1", "rules.yml:1");
  }

  @Test
  void aCommandRefusesABrokenConfiguration() {
    RecordedTerminal terminal = RecordedTerminal.english();
    String absent = folder.resolve("absent").toString();

    assertThat(terminal.run("search", "--config", absent)).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains(absent + " cannot be used");
  }

  @Test
  void parsesFeedsOneObjectALine() throws IOException {
    Path feed = folder.resolve("feed.xml");
    Files.writeString(
        feed,
        """
        <rss version="2.0"><channel><title>Blog</title>
        <item><guid>1</guid><title>Panne</title></item></channel></rss>
        """);
    RecordedTerminal terminal = RecordedTerminal.english();
    String absent = folder.resolve("absent.xml").toString();

    assertThat(terminal.run("parse-feed", feed.toString(), absent)).isEqualTo(Exit.OK);
    String[] lines = terminal.out().split("\n");
    JsonNode read = JSON.readTree(lines[0]);
    assertThat(read.path("ok").asBoolean()).isTrue();
    assertThat(read.path("title").asString()).isEqualTo("Blog");
    assertThat(read.path("entries").size()).isEqualTo(1);
    assertThat(JSON.readTree(lines[1]).path("ok").asBoolean()).isFalse();
  }

  @Test
  void analysesTextsInOrderAndNamesBadLines() {
    RecordedTerminal terminal =
        new RecordedTerminal(
            Locale.ENGLISH,
            """
            {"id":7,"text":"This hosting service is terrible, avoid it.","language":"en"}

            no json
            {"id":"b"}
            {"id":"a","text":"Quelle panne horrible chez Ouvaton","target":"Ouvaton"}
            """);

    assertThat(terminal.run("analyse", "--no-names")).isEqualTo(Exit.INVALID);
    String[] lines = terminal.out().split("\n");
    assertThat(lines).hasSize(2);
    JsonNode first = JSON.readTree(lines[0]);
    assertThat(first.path("id").isNumber()).isTrue();
    assertThat(first.path("language").asString()).isEqualTo("en");
    assertThat(first.path("sentiment").path("label").asString()).isEqualTo("negative");
    assertThat(first.has("targetSentiment")).isFalse();
    JsonNode second = JSON.readTree(lines[1]);
    assertThat(second.path("id").asString()).isEqualTo("a");
    assertThat(second.path("targetSentiment").path("label").isString()).isTrue();
    assertThat(terminal.err()).contains("line 3: ", "line 4: expected an object");
  }

  @Test
  void judgesASeriesRowByRow() {
    StringBuilder typed = new StringBuilder("timestamp,value\n");
    for (int hour = 0; hour < 24; hour++) {
      typed.append("2026-11-20T%02d:00:00Z,5\n".formatted(hour));
    }
    RecordedTerminal terminal = new RecordedTerminal(Locale.ENGLISH, typed.toString());

    assertThat(terminal.run("detect", "--zone", "Europe/Paris")).isEqualTo(Exit.OK);
    assertThat(terminal.out().lines()).hasSize(25);
    assertThat(terminal.out()).startsWith("timestamp,value,expected,p_value,score,alert\n");
  }

  @Test
  void saysWhichRowOfASeriesIsNone() {
    RecordedTerminal terminal = new RecordedTerminal(Locale.FRENCH, "timestamp,value\nhier,5\n");

    assertThat(terminal.run("detect")).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).startsWith("La série est illisible : ").contains("hier");
  }
}
