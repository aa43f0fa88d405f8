package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.alert.Severity;

@ExtendWith(ConsoleExtension.class)
class AnswerHeadersTest {
  private final ConsoleServer server;

  AnswerHeadersTest(ConsoleServer server) {
    this.server = server;
  }

  private static String header(HttpResponse<String> answer, String name) {
    HttpHeaders headers = answer.headers();
    return headers.firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/mentions", "/login", "/nothing", "/mentions?page=none"})
  void everyPageForbidsWhatItDoesNotNeed(String path) {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      HttpResponse<String> answer = vera.get(path);

      assertThat(header(answer, "Content-Security-Policy"))
          .contains(
              "default-src 'none'",
              "script-src 'self'",
              "frame-ancestors 'none'",
              "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
      assertThat(header(answer, "Cache-Control")).contains("no-store");
    }
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
    try (Browser stranger = new Browser(server, "en")) {
      List<String> cookies = stranger.get("/login").headers().allValues("Set-Cookie");

      assertThat(cookies)
          .anySatisfy(cookie ->
              assertThat(cookie).startsWith("vigie-session=").contains("HttpOnly", "SameSite=Lax"));
    }
  }

  @Test
  void cookiesTravelOverHttpsOnlyWhenReadersComeByHttps() {
    try (ConsoleServer secure = new ConsoleServer(new World("https://vigie.example"), 0);
        Browser stranger = new Browser(secure, "en")) {
      List<String> cookies = stranger.get("/login?language=fr").headers().allValues("Set-Cookie");

      assertThat(cookies).hasSize(2).allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }
  }

  @Test
  void aMailIsFramedAsAStranger() {
    server.world.incident("Framed", Severity.INFO);
    UUID id = server.world.outbox.recent(1).getFirst().notification().id();
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      HttpResponse<String> body = vera.get("/mails/" + id + "/body");

      assertThat(header(body, "Content-Security-Policy"))
          .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox;")
          .contains("default-src 'none'", "form-action 'none'", "frame-ancestors 'self'")
          .doesNotContain("script-src", "allow-scripts", "allow-same-origin");
      assertThat(header(body, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
      assertThat(header(body, "Cache-Control")).contains("no-store");
      assertThat(body.body()).contains("<head><base target=\"_blank\">");
      assertThat(vera.page("/mails/" + id).select("iframe").attr("sandbox"))
          .isEqualTo("allow-popups allow-popups-to-escape-sandbox");
    }
  }

  @Test
  void assetsAreKeptForEverUnderTheirHash() {
    try (Browser stranger = new Browser(server, "en")) {
      String style = stranger.page("/login").select("link[rel=stylesheet]").attr("href");

      HttpResponse<String> answer = stranger.get(style);

      assertThat(style).matches("/assets/console\\.css\\?v=[0-9a-f]{12}");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "Content-Type")).startsWith("text/css");
      assertThat(header(answer, "Cache-Control")).contains("immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"console.js", "chart.js", "htmx.js", "icon.svg"})
  void assetsNeedNoAccount(String name) {
    try (Browser stranger = new Browser(server, "en")) {
      assertThat(stranger.get("/assets/" + name).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/",
        "/assets/messages_fr.properties",
        "/assets/../messages_fr.properties",
        "/assets/console.css/../../messages_fr.properties",
        "/webjars/chart.js/4.5.1/package.json",
        "/templates/login.html",
        "/org/vigie/console/messages_fr.properties"
      })
  void nothingElseOfTheClassPathIsServed(String path) {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      assertThat(vera.get(path).statusCode()).isBetween(400, 404);
    }
  }
}
