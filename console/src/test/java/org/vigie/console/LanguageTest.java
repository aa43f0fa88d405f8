package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.alert.Severity;

@ExtendWith(ConsoleExtension.class)
class LanguageTest {
  private final ConsoleServer server;

  LanguageTest(ConsoleServer server) {
    this.server = server;
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    String name = "messages_" + language + ".properties";
    try (Reader in =
        new InputStreamReader(
            ConsoleConfiguration.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Properties french = words("fr");
    Properties english = words("en");

    assertThat(french.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    assertThat(french.stringPropertyNames())
        .allSatisfy(
            key -> assertThat(arguments(french, key)).as(key).isEqualTo(arguments(english, key)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no_threads",
        "not_discourse",
        "not_flarum",
        "not_a_sitemap",
        "rest_closed",
        "duplicate",
        "no_engine",
        "no_items"
      })
  void whatIsWrongWithASourceHasAReasonAndARemedy(String label) throws IOException {
    for (String language : new String[] {"fr", "en"}) {
      assertThat(words(language).getProperty("source.reason." + label)).as(language).isNotBlank();
      assertThat(words(language).getProperty("source.remedy." + label)).as(language).isNotBlank();
    }
  }

  private static int arguments(Properties words, String key) {
    return new MessageFormat(words.getProperty(key)).getFormatsByArgumentIndex().length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noWordHoldsAnApostropheThatAMessageFormatWouldEat(String language) throws IOException {
    assertThat(words(language).values()).noneMatch(text -> text.toString().contains("'"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, Les sept derniers jours, The last seven days",
    "/mentions, Requête, Query",
    "/incidents, Gravité, Severity",
    "/digests, Bilans, Digests",
    "/mails, Courriels, Mails",
    "/sources, Prochaine lecture, Next reading",
    "/nothing, Page introuvable, Page not found",
    "/mentions?page=0, Demande incompréhensible, Request not understood",
    "/login, Connexion, Sign in"
  })
  void everyPageSpeaksBothLanguages(String path, String french, String english) {
    server.world.incident("Wave", Severity.CRITICAL);
    assertThat(shown("fr-FR,fr;q=0.9,en;q=0.5", path)).contains(french).doesNotContain("??");
    assertThat(shown("en-US,en;q=0.9", path)).contains(english).doesNotContain("??");
  }

  private String shown(String languages, String path) {
    try (Browser reader =
        path.equals("/login")
            ? new Browser(server, languages)
            : Browser.signedIn(server, "vera", languages)) {
      return reader.page(path).text();
    }
  }

  @Test
  void aChoiceInTheAddressWinsAndIsRemembered() {
    try (Browser reader = new Browser(server, "en")) {
      assertThat(reader.page("/login?language=fr").select("html").attr("lang")).isEqualTo("fr");
      assertThat(reader.page("/login").select("html").attr("lang")).isEqualTo("fr");
      assertThat(reader.page("/login?language=xx").select("html").attr("lang")).isEqualTo("fr");
    }
  }

  @Test
  void aReaderOfOtherLanguagesGetsTheTeamsOwn() {
    try (Browser reader = new Browser(server, "de,ja;q=0.5")) {
      assertThat(reader.page("/login").select("html").attr("lang")).isEqualTo("fr");
    }
  }

  @Test
  void datesAreInTheTeamsZoneAndTheReadersForm() {
    String path = "/mentions/" + World.KNOWN_POST;
    try (Browser french = Browser.signedIn(server, "vera", "fr");
        Browser english = Browser.signedIn(server, "vera", "en")) {
      assertThat(french.page(path).select(".reading time").text()).isEqualTo("19 nov. 2026 08:42");
      assertThat(english.page(path).select(".reading time").text()).isEqualTo("19 Nov 2026, 08:42");
    }
  }

  @Test
  void aDigestIsShownInTheReadersLanguage() {
    server.world.digest("2026-W46");
    try (Browser reader = Browser.signedIn(server, "vera", "en")) {
      Document english = reader.page("/digests/2026-W46");
      assertThat(english.select("h1").text()).isEqualTo("Digest of week 2026-W46");
      assertThat(english.select("iframe").attr("src")).isEqualTo("/digests/2026-W46/en/body");
      assertThat(reader.get("/digests/2026-W46/fr/body").body()).contains("Bilan de la semaine");
      assertThat(reader.page("/digests/2026-W46?language=fr").select("h1").text())
          .isEqualTo("Bilan de la semaine 2026-W46");
      assertThat(reader.page("/digests").select(".lines a").eachText())
          .containsOnlyOnce("Bilan de la semaine 2026-W46");
    }
  }
}
