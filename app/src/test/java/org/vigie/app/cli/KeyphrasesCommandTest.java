package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeyphrasesCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void printsWhatEachFileSpeaksOf() throws IOException {
    Path outage = Files.writeString(folder.resolve("a.txt"), "La panne de réseau. La panne dure.");
    Path price = Files.writeString(folder.resolve("b.txt"), "Le tarif monte. Le tarif, encore.");
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(terminal.run("keyphrases", "--most", "1", outage.toString(), price.toString()))
        .isEqualTo(Exit.OK);
    String[] lines = terminal.out().split("\n");
    JsonNode first = JSON.readTree(lines[0]);
    assertThat(first.path("file").asString()).isEqualTo(outage.toString());
    assertThat(first.at("/keyphrases/0/text").asString()).isEqualTo("panne");
    assertThat(first.at("/keyphrases/0/count").asInt()).isEqualTo(2);
    assertThat(JSON.readTree(lines[1]).at("/keyphrases/0/text").asString()).isEqualTo("tarif");
  }

  @Test
  void comparesASetWithTheBackground() throws IOException {
    Path now = Files.writeString(folder.resolve("now.txt"), "Fuite de gaz\nLa fuite de gaz\n");
    Path usual = Files.writeString(folder.resolve("usual.txt"), "Du gaz\nLe gaz\nUn gaz rare\n");
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(
            terminal.run("keyphrases", "--lines", "--background", usual.toString(), now.toString()))
        .isEqualTo(Exit.OK);
    assertThat(JSON.readTree(terminal.out()).at("/keyphrases/0/text").asString())
        .isEqualTo("fuite de gaz");
  }

  @Test
  void saysWhichFileCannotBeRead() {
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(terminal.run("keyphrases", "no-such.txt")).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains("no-such.txt");
  }
}
