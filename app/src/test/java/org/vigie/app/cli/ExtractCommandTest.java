package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PAGE =
      """
      <html lang="fr"><head><title>Panne</title><meta name="author" content="Ana Le Goff">
      <meta property="article:published_time" content="2026-11-15T10:00:00+01:00"></head>
      <body><nav><a href="/">Accueil</a></nav><h1>Panne</h1>
      <p>Depuis ce matin, les sites hébergés par la coopérative ne répondent plus.</p></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void printsTheArticleOfAFileAndTheErrorOfAnother() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), PAGE);
    RecordedTerminal terminal = RecordedTerminal.french();
    String absent = folder.resolve("absent.html").toString();

    assertThat(terminal.run("extract", page.toString(), absent)).isEqualTo(Exit.OK);
    String[] lines = terminal.out().split("\n");
    JsonNode article = JSON.readTree(lines[0]);
    assertThat(article.propertyNames())
        .containsExactly("input", "title", "author", "published", "text");
    assertThat(article.path("input").asString()).isEqualTo(page.toString());
    assertThat(article.path("author").asString()).isEqualTo("Ana Le Goff");
    assertThat(article.path("published").asString()).isEqualTo("2026-11-15T09:00:00Z");
    assertThat(article.path("text").asString())
        .isEqualTo("Depuis ce matin, les sites hébergés par la coopérative ne répondent plus.");
    assertThat(JSON.readTree(lines[1]).path("error").asString()).contains("NoSuchFile");
    assertThat(terminal.err()).contains("Pages illisibles : 1 sur 2");
  }

  @Test
  void failsWhenNothingCouldBeRead() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(terminal.run("extract", "no-such-page.html")).isEqualTo(Exit.FAILED);
    assertThat(terminal.err()).contains("could not be read: 1 of 1");
  }

  @Test
  void readsAPrivateNetworkOnlyWhenAllowed() {
    try (ScriptedServer server = ScriptedServer.start()) {
      server.on("/page", Answer.of(200, PAGE));
      String url = server.uri("/page").toString();
      RecordedTerminal allowed = RecordedTerminal.english();
      RecordedTerminal refused = RecordedTerminal.english();

      assertThat(allowed.run("extract", "--allow-private-networks", "127.0.0.0/8", url))
          .isEqualTo(Exit.OK);
      assertThat(JSON.readTree(allowed.out()).path("title").asString()).isEqualTo("Panne");
      assertThat(refused.run("extract", url)).isEqualTo(Exit.FAILED);
      assertThat(refused.out()).contains("private_address");
    }
  }
}
