package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.store.StoreException;

@ExtendWith(ConsoleExtension.class)
class PagesTest {
  private final ConsoleServer server;

  PagesTest(ConsoleServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing, 404",
    "/mentions/0123456789abcdef0123456789abcdef, 404",
    "/mentions/nonsense, 400",
    "/incidents/00000000-0000-0000-0000-000000000000, 404",
    "/incidents/nonsense, 400",
    "/mails/00000000-0000-0000-0000-000000000000, 404",
    "/mails/nonsense/body, 400",
    "/digests/2020-W01, 404",
    "/digests/2026-W60, 400",
    "/digests/2026-W46/de/body, 404",
    "/mentions?page=501, 400",
    "/mentions?page=none, 400",
    "/mentions?entity=No%20Such, 400",
    "/mentions?sentiment=happy, 400",
    "/mentions?lang=francais, 400",
    "/mentions?period=1000, 400",
    "/mentions?scope=all, 400",
    "/mentions?topic=No%20Such, 400",
    "/mentions?name=Ada, 400",
    "/mentions?name=planet:Mars, 400",
    "/mentions?name=other:Mars, 400",
    "/mentions?order=none, 400",
    "/mentions?inflected=maybe, 400"
  })
  void whatIsNotThereOrCannotBeReadGetsAFriendlyPage(String path, int status) {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      HttpResponse<String> answer = vera.get(path);

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body())
          .contains("Back to the overview")
          .doesNotContain("Exception", "org.vigie", "at java");
    }
  }

  @Test
  void aStoreThatIsAwayIsSaidSo() {
    World broken = new World();
    try (ConsoleServer other = new ConsoleServer(broken, 0, new AwayStore());
        Browser vera = Browser.signedIn(other, "vera", "en")) {
      HttpResponse<String> answer = vera.get("/mentions");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("Mentions are unavailable")
          .doesNotContain(StoreException.class.getSimpleName(), "connection refused");
    }
  }

  @Test
  void theOverviewCountsTheLastSevenDays() {
    server.world.incident("Wave on the overview", Severity.CRITICAL);
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      Document page = vera.page("/");

      assertThat(page.select(".card-title").eachText()).contains("Wave on the overview");
      assertThat(page.select("tbody th").eachText())
          .containsExactly("Nuagine", "Hostelo", "Serveron");
      assertThat(page.select("tbody tr").first().select("td").eachText())
          .startsWith("39", "+457%", "64% 51% to 75%, of 61 mentions");
      assertThat(page.select("svg.interval").first().attr("aria-label"))
          .isEqualTo("−0.59 (from −0.78 to −0.35; 39 judged mentions)");
      assertThat(page.select(".item")).hasSize(6);
    }
  }

  @Test
  void aMentionShowsWhatItSaysOfWhomAndWhyItIsHere() {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      Document page = vera.page("/mentions/" + World.KNOWN_POST);

      assertThat(page.select(".body mark").eachText()).containsExactly("Nuagine", "Hostelo");
      assertThat(page.select("tbody tr").eachText())
          .containsExactly(
              "Post Negative −0.80 90%",
              "Nuagine Negative −0.80 90%", "Hostelo Positive +0.80 90%");
      assertThat(page.select("section:has(#why)").text())
          .contains(
              "https://blog.example.org/feed", "robots.txt allowed", "HTTP status 200", "test=1")
          .contains("Query of Nuagine today", "Query of Hostelo today");
      assertThat(page.text()).contains("Messagerie en panne").doesNotContain("Camille");
    }
  }

  @Test
  void anIncidentShowsItsCountsEvidenceAndMails() {
    Incident incident = server.world.incident("Wave with evidence", Severity.CRITICAL);
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      Document page = vera.page("/incidents/" + incident.id());

      assertThat(page.select(".lead").text()).contains("22 mentions", "the threshold is 12");
      assertThat(page.select("tbody tr").text()).endsWith("22 12 17 4 1 0");
      assertThat(page.select(".item")).hasSize(2);
      assertThat(page.select(".lines li").text()).contains("[Vigie] Wave with evidence", "Waiting");
    }
  }

  @Test
  void aMailShowsItsStateAndWhyItFailed() {
    server.world.incident("Wave by mail", Severity.CRITICAL);
    UUID id = server.world.outbox.recent(1).getFirst().notification().id();
    server.world.outbox.failed(id, "550 no such mailbox");
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      assertThat(vera.page("/mails").text()).contains("Mails are not sent", "[Vigie] Wave by mail");
      assertThat(vera.page("/mails/" + id).text()).contains("Given up", "550 no such mailbox");
    }
  }

  @Test
  void sourcesTellHowTheyAreDoing() {
    try (Browser vera = Browser.signedIn(server, "vera", "fr")) {
      assertThat(vera.page("/sources").select("tbody tr").eachText())
          .satisfiesExactly(
              forum -> assertThat(forum).contains("Morte", "délai dépassé", "navigateur"),
              blog ->
                  assertThat(blog)
                      .contains("Le carnet des hébergeurs", "À jour", "20 nov. 2026 10:30")
                      .contains("3 par semaine"),
              gazette -> assertThat(gazette).contains("Jamais lue", "jamais"),
              old -> assertThat(old).contains("En pause"));
    }
  }
}
