package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.app.config.TestFolder;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

class OpmlCommandTest {
  private static final String LIST =
      """
      <opml version="2.0"><body><outline text="Presse">
      <outline type="rss" text="L'Écho" xmlUrl="https://echo.example.org/rss"/></outline>
      <outline text="L'Écho" xmlUrl="https://echo.example.org/en/rss"/>
      <outline text="Chez moi" xmlUrl="http://10.0.0.1/"/>
      </body></opml>
      """;

  @TempDir Path folder;

  private Path list() throws IOException {
    return Files.writeString(folder.resolve("list.opml"), LIST);
  }

  @Test
  void importsAListFromAFile() throws IOException {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(terminal.run("opml", "import", list().toString())).isEqualTo(Exit.OK);
    assertThat(terminal.out())
        .isEqualTo(
            """
            sources:
              - id: presse-l-echo
                name: "Presse / L'Écho"
                url: https://echo.example.org/rss
                kind: feed
                interval: 15m

              - id: l-echo
                name: "L'Écho"
                url: https://echo.example.org/en/rss
                kind: feed
                interval: 15m
            """);
    assertThat(terminal.err())
        .contains("list.opml:4: \"http://10.0.0.1/\" is in a private network");
  }

  @Test
  void importsAListFromTheWeb() {
    try (ScriptedServer server = ScriptedServer.start()) {
      server.on("/list", Answer.of(200, LIST, "Content-Type: text/x-opml; charset=utf-8"));
      RecordedTerminal terminal = RecordedTerminal.english();

      assertThat(
              terminal.run(
                  "opml",
                  "import",
                  "--allow-private-networks=127.0.0.0/8",
                  server.uri("/list").toString()))
          .isEqualTo(Exit.OK);
      assertThat(terminal.out()).contains("presse-l-echo");
      RecordedTerminal unasked = RecordedTerminal.english();
      assertThat(unasked.run("opml", "import", server.uri("/list").toString()))
          .isEqualTo(Exit.INVALID);
      assertThat(unasked.err()).contains("private_address");
    }
  }

  @Test
  void whatIsNoListIsTold() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<html></html>");
    Path empty = Files.writeString(folder.resolve("empty.opml"), "<opml><body></body></opml>");

    RecordedTerminal terminal = RecordedTerminal.french();
    assertThat(terminal.run("opml", "import", page.toString())).isEqualTo(Exit.INVALID);
    assertThat(terminal.run("opml", "import", empty.toString())).isEqualTo(Exit.FAILED);
    assertThat(terminal.run("opml", "import", folder.resolve("absent").toString()))
        .isEqualTo(Exit.INVALID);
    assertThat(terminal.err())
        .contains(
            "n’est pas une liste OPML", "ne nomme aucune source lisible", "Impossible de lire");
  }

  @Test
  void whatIsExportedIsImportedAgainUnchanged() throws IOException {
    String config = TestFolder.HOME.resolve("config").toString();
    RecordedTerminal exported = RecordedTerminal.english();
    assertThat(exported.run("opml", "export", "--config", config)).isEqualTo(Exit.OK);
    Path list = Files.writeString(folder.resolve("export.opml"), exported.out());

    RecordedTerminal terminal = RecordedTerminal.english();
    Path sources = folder.resolve("sources.yml");
    assertThat(terminal.run("opml", "import", list.toString(), "--into", sources.toString()))
        .isEqualTo(Exit.OK);
    for (String file : new String[] {"vigie.yml", "entities.yml", "rules.yml"}) {
      Files.copy(Path.of(config, file), folder.resolve(file));
    }
    RecordedTerminal again = RecordedTerminal.english();
    assertThat(again.run("opml", "export", "--config", folder.toString())).isEqualTo(Exit.OK);
    // Selectors are not exported, so a source that is nothing without them does not come back.
    assertThat(again.out().lines())
        .containsExactlyElementsOf(
            exported.out().lines().filter(line -> !line.contains("kind=\"page\"")).toList());
  }

  @Test
  void withoutACommandTheCommandsAreListed() {
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(terminal.run("opml")).isEqualTo(Exit.OK);
    assertThat(terminal.err()).contains("import", "export", "Écrit les sources configurées");
  }
}
