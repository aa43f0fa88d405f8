package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.app.config.TestFolder;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class DiscoverCommandTest {
  private final ScriptedServer server = ScriptedServer.start();

  @TempDir Path folder;

  @BeforeEach
  void begin() throws IOException {
    for (String file : new String[] {"vigie.yml", "entities.yml", "rules.yml"}) {
      Files.copy(TestFolder.HOME.resolve("config").resolve(file), folder.resolve(file));
    }
    server
        .on(
            "/",
            Answer.of(
                200,
                """
                <html lang="fr"><head><title>no: "le" blog</title>
                <link rel="alternate" type="application/rss+xml" href="/rss.xml">
                <link rel="alternate" type="application/rss+xml" href="/comments.xml">
                </head></html>
                """,
                "Content-Type: text/html"))
        .on("/rss.xml", Answer.of(200, rss("Le blog : \"l'été\" \\ #1", "a")))
        .on("/comments.xml", Answer.of(200, rss("Commentaires", "b")))
        .on("/sitemap.xml", Answer.of(200, "<urlset><url><loc>/a</loc></url></urlset>"));
  }

  private static String rss(String title, String id) {
    return """
    <rss version="2.0"><channel><title>%s</title><item><link>https://example.org/%s</link>
    <title>x</title><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>
    """
        .formatted(title, id);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(RecordedTerminal terminal, String... more) {
    String[] all = new String[more.length + 3];
    all[0] = "discover";
    all[1] = "--allow-private-networks=127.0.0.0/8";
    System.arraycopy(more, 0, all, 2, more.length);
    all[all.length - 1] = server.uri("/").toString();
    return terminal.run(all);
  }

  private String validated(Locale locale) {
    RecordedTerminal terminal = new RecordedTerminal(locale, "");
    assertThat(terminal.run("validate-config", "--config", folder.toString()))
        .as(terminal.out())
        .isEqualTo(Exit.OK);
    return terminal.out();
  }

  @Test
  void whatIsPrintedIsAFileThatValidates() throws IOException {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(run(terminal)).isEqualTo(Exit.OK);
    assertThat(terminal.out())
        .startsWith("sources:\n  # Posts: 1 seen (newest of 2026-11-20)\n  - id: le-blog-l-ete-1\n")
        .contains("    name: \"Le blog : \\\"l'été\\\" \\\\ #1\"\n")
        .contains("    kind: feed\n    language: \"fr\"\n    interval: 1h\n")
        .contains("kind: sitemap", "enabled: false", "# Off: it repeats");
    Files.writeString(folder.resolve("sources.yml"), terminal.out());
    assertThat(validated(Locale.ENGLISH)).contains("The configuration is valid.");
  }

  @Test
  void aForumIsPrintedWithItsEngine() throws IOException {
    server.on(
        "/",
        Answer.of(
            200,
            "<body id=\"phpbb\"><ul class=\"topiclist topics\"><li class=\"row\">"
                + "<a class=\"topictitle\" href=\"./viewtopic.php?f=1&amp;t=2\">t</a></li></ul></body>"));
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(run(terminal)).isEqualTo(Exit.OK);
    assertThat(terminal.out()).contains("kind: forum\n    engine: \"phpbb\"\n");
    Files.writeString(folder.resolve("sources.yml"), terminal.out());
    assertThat(validated(Locale.ENGLISH)).contains("The configuration is valid.");
  }

  @Test
  void entriesAreAddedToAFileOnceAndWhatStandsThereStays() throws IOException {
    Path file = folder.resolve("sources.yml");
    String before =
        """
        # Nos sources
        sources:
            - {id: le-blog-l-ete-1, name: A, url: "https://other.example.org/"}   # à nous
        """;
    Files.writeString(file, before.stripTrailing());
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(run(terminal, "--into", file.toString())).isEqualTo(Exit.OK);
    String once = Files.readString(file);
    assertThat(once).startsWith(before);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("Sources ajoutées à " + file + " : 3 ; déjà présentes : 0");
    assertThat(once).containsPattern("\n {4}- id: le-blog-l-ete-1-[0-9a-f]{6}\n");
    validated(Locale.FRENCH);

    RecordedTerminal again = RecordedTerminal.english();
    run(again, "--into", file.toString());
    assertThat(again.err()).contains("Sources added to " + file + ": 0; already there: 3");
    assertThat(Files.readString(file)).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sources: []\\n                             | cannot be added
          sources: [{id: a}]\\n                      | has mistakes
          soruces:\\n                                | has mistakes
          sources:\\n- {id: [\\n                     | has mistakes
          """)
  void aFileThatCannotTakeEntriesIsLeftAlone(String written, String told) throws IOException {
    Path file = folder.resolve("sources.yml");
    String text = written.replace("\\n", "\n");
    Files.writeString(file, text);
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(run(terminal, "--into", file.toString())).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains(told);
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void aFileThatIsMissingIsBegun() {
    Path file = folder.resolve("sources.yml");

    assertThat(run(RecordedTerminal.english(), "--into", file.toString())).isEqualTo(Exit.OK);
    validated(Locale.ENGLISH);
  }

  @Test
  void jsonTellsTheSame() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(run(terminal, "--json")).isEqualTo(Exit.OK);
    JsonNode found = new JsonMapper().readTree(terminal.out());
    assertThat(found.path("sources").size()).isEqualTo(3);
    JsonNode first = found.path("sources").get(0);
    assertThat(first.path("kind").asString()).isEqualTo("feed");
    assertThat(first.path("content").asString()).isEqualTo("posts");
    assertThat(first.path("newest").asString()).isEqualTo("2026-11-20T10:00:00Z");
    assertThat(first.path("recommended").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /none  | n’existe pas (404)
          /empty | Rien que Vigie sache lire
          """)
  void whatIsNotFoundIsToldInFrench(String path, String told) {
    server
        .on("/empty", Answer.of(200, "<p>Bonjour"))
        .on("/rss.xml", Answer.of(404, ""))
        .on("/sitemap.xml", Answer.of(404, ""));
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(
            terminal.run(
                "discover", "--allow-private-networks=127.0.0.0/8", server.uri(path).toString()))
        .isEqualTo(Exit.FAILED);
    assertThat(terminal.err()).contains(told);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void privateNetworksAreNotReadUnasked() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(terminal.run("discover", server.uri("/").toString())).isEqualTo(Exit.FAILED);
    assertThat(terminal.err()).contains("leads into a private network");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aWordIsNoAddress() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(terminal.run("discover", "ftp://example.org/")).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains("is not a web address");
  }
}
