package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentState;
import org.vigie.domain.alert.Severity;

@ExtendWith(ConsoleExtension.class)
class AccessTest {
  private final ConsoleServer server;

  AccessTest(ConsoleServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/mentions",
        "/mentions/00000000000000000000000000000000",
        "/incidents",
        "/digests",
        "/digests/2026-W46/fr/body",
        "/mails",
        "/mails/x/body",
        "/sources",
        "/sources/blog",
        "/anything",
        "/error",
        "/webjars/chart.js/4.5.1/dist/chart.umd.js",
        "/messages_fr.properties"
      })
  void everyPageButTheLoginWantsAnAccount(String path) {
    try (Browser stranger = new Browser(server, "en")) {
      HttpResponse<String> answer = stranger.get(path);

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }
  }

  @Test
  void signingInLeadsToThePageThatWasWanted() {
    try (Browser reader = new Browser(server, "en")) {
      reader.get("/sources?a=b", "Accept", "text/html");

      HttpResponse<String> answer = reader.signIn("vera", "viewer-secret");

      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sources?a=b");
    }
  }

  @Test
  void signingInWithoutTokenIsRefused() {
    try (Browser reader = new Browser(server, "en")) {
      Map<String, String> fields = Map.of("username", "vera", "password", "viewer-secret");

      assertThat(reader.post("/login", "", fields).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aWrongPasswordIsRefusedWithoutSayingWhatWasWrong() {
    try (Browser reader = new Browser(server, "en")) {
      HttpResponse<String> known = reader.signIn("vera", "wrong");
      HttpResponse<String> unknown = reader.signIn("nobody", "wrong");

      assertThat(known.headers().firstValue("Location").orElse("")).endsWith("/login?error");
      assertThat(unknown.headers().firstValue("Location"))
          .isEqualTo(known.headers().firstValue("Location"));
      assertThat(reader.page("/login?error").select(".problem").text()).contains("do not belong");
    }
  }

  @Test
  void manyWrongPasswordsMakeEvenTheRightOneWait() {
    server.world.accounts.save(
        new org.vigie.domain.account.Account(
            "tom", "{noop}tom-secret", org.vigie.domain.account.Role.VIEWER));
    try (Browser reader = new Browser(server, "en")) {
      for (int i = 0; i < 5; i++) {
        reader.signIn("tom", "guess " + i);
      }

      HttpResponse<String> answer = reader.signIn("tom", "tom-secret");

      assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login?wait=");
      assertThat(reader.page("/login?wait=8").select(".problem").text()).contains("8 seconds");
    }
  }

  @Test
  void signingOutEndsTheSession() {
    try (Browser reader = Browser.signedIn(server, "vera", "en")) {
      assertThat(reader.get("/sources").statusCode()).isEqualTo(200);

      reader.submit("/", "/logout", Map.of());

      assertThat(reader.get("/sources").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void anExpiredSessionReloadsThePageInsteadOfShowingTheLoginInsideIt() {
    try (Browser stranger = new Browser(server, "en")) {
      HttpResponse<String> answer = stranger.get("/mentions", "HX-Request", "true");

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
    }
  }

  @Test
  void anAnalystAcknowledgesAndResolvesAnIncident() {
    Incident incident = server.world.incident("Wave", Severity.CRITICAL);
    String page = "/incidents/" + incident.id();
    try (Browser ana = Browser.signedIn(server, "ana", "en")) {
      ana.submit(page, page + "/acknowledge", Map.of());
      assertThat(ana.page(page).select(".notice, .life").text())
          .contains("Incident acknowledged.", "Acknowledged by ana");

      ana.submit(page, page + "/resolve", Map.of());
      assertThat(ana.page(page).select("main form")).isEmpty();
    }
    assertThat(server.world.incidents.find(incident.id()).orElseThrow().state())
        .isEqualTo(IncidentState.RESOLVED);
  }

  @Test
  void aViewerSeesNoButtonsAndMayNotAct() {
    Incident incident = server.world.incident("Wave", Severity.CRITICAL);
    String page = "/incidents/" + incident.id();
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      String token = vera.page(page).select("form.leave input[name=_csrf]").val();

      assertThat(vera.page(page).select("main form")).isEmpty();
      assertThat(vera.post(page + "/resolve", token, Map.of()).statusCode()).isEqualTo(403);
    }
    assertThat(server.world.incidents.find(incident.id()).orElseThrow().state())
        .isEqualTo(IncidentState.OPEN);
  }

  @Test
  void actingWithoutTokenIsRefused() {
    Incident incident = server.world.incident("Wave", Severity.CRITICAL);
    String page = "/incidents/" + incident.id();
    try (Browser ana = Browser.signedIn(server, "ana", "en")) {
      HttpResponse<String> answer = ana.post(page + "/resolve", "forged", Map.of());

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("Not allowed");
    }
    assertThat(server.world.incidents.find(incident.id()).orElseThrow().state())
        .isEqualTo(IncidentState.OPEN);
  }
}
