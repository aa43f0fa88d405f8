package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.Severity;

@ExtendWith(ConsoleExtension.class)
class EscapingTest {
  private final ConsoleServer server;

  EscapingTest(ConsoleServer server) {
    this.server = server;
  }

  static List<String> pagesWithHostileText() {
    String typed = Browser.encode(World.HOSTILE);
    return List.of(
        "/mentions?q=evil&order=oldest",
        "/mentions/" + World.HOSTILE_POST,
        "/mentions?q=" + typed,
        "/mentions?q=" + Browser.encode("(" + World.HOSTILE),
        "/mentions?from=" + typed + "&period=custom",
        "/mentions?entity=" + typed,
        "/mentions?name=person:" + typed,
        "/mentions?topic=" + typed,
        "/mentions?scope=rejected&q=evil",
        "/mentions?" + typed + "=" + typed,
        "/nothing/" + typed.replace("%2F", "-"));
  }

  @ParameterizedTest
  @MethodSource("pagesWithHostileText")
  void hostileTextIsShownAndNeverRun(String path) {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      assertHarmless(vera.page(path));
    }
  }

  @Test
  void hostileEvidenceAndRuleNamesAreHarmless() {
    Incident incident = server.world.incident("Rule " + World.HOSTILE, Severity.INFO);
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      Document page = vera.page("/incidents/" + incident.id());

      assertHarmless(page);
      assertThat(page.select("h1").text()).contains("<script>alert(1)</script>");
      assertHarmless(vera.page("/incidents"));
      assertHarmless(vera.page("/mails"));
      assertHarmless(vera.page("/"));
    }
  }

  /** What a browser would run or load is only what the layout itself names. */
  private static void assertHarmless(Document page) {
    assertThat(page.select("script"))
        .allSatisfy(script -> {
          assertThat(script.attr("src")).startsWith("/assets/");
          assertThat(script.data()).isBlank();
        });
    assertThat(page.select("img"))
        .allSatisfy(i -> assertThat(i.attr("src")).startsWith("/assets/"));
    assertThat(page.getAllElements())
        .allSatisfy(element ->
            assertThat(element.attributes())
                .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style")));
    assertThat(page.select("a"))
        .allSatisfy(a -> assertThat(a.attr("href")).matches("(/|\\?|https?://|#).*"));
  }

  @Test
  void templateExpressionsInTextStayText() {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      Document page = vera.page("/mentions/" + World.HOSTILE_POST);

      assertThat(page.select(".body").text()).contains("${7*7}", "[[${7*7}]]", "__${7*7}__");
    }
  }

  @Test
  void theOriginalOpensWithoutTiesToTheConsole() {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      Document page = vera.page("/mentions/" + World.HOSTILE_POST);

      assertThat(page.select("a.outward").attr("rel")).isEqualTo("noopener noreferrer nofollow");
      assertThat(page.select("a.outward").attr("href")).startsWith("https://forum.example/");
    }
  }

  @Test
  void theLanguageSwitchStaysOnThePage() {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      String path = "/mentions?q=%22a+b%22&language=en&x=" + Browser.encode("//evil.example");

      assertThat(vera.page(path).select("a.switch").attr("href"))
          .isEqualTo("?q=%22a+b%22&x=%2F%2Fevil.example&language=fr");
    }
  }

  @Test
  void noTemplateWritesRawTextOrInlineCode() throws IOException {
    Path templates = Path.of("src/main/resources/templates");
    try (Stream<Path> files = Files.list(templates)) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(Files.readString(file))
                  .doesNotContain("th:utext", "[(", " style=", "th:style", " onclick", "th:on"));
    }
  }
}
