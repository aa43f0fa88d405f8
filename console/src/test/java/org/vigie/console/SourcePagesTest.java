package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceState;

@ExtendWith(ConsoleExtension.class)
class SourcePagesTest {
  private final ConsoleServer server;

  SourcePagesTest(ConsoleServer server) {
    this.server = server;
  }

  @Test
  void theListIsNarrowedByHealthAndByWords() {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      assertThat(vera.page("/sources?health=dead").select("tbody tr").eachText())
          .singleElement()
          .asString()
          .contains("Webmasters’ Corner", "Dead", "timed out");
      assertThat(vera.page("/sources?q=GAZETTE.example").select("tbody tr")).hasSize(1);
      assertThat(vera.page("/sources?q=nothing+of+this").select("main").text())
          .contains("No source matches.");
      Document all = vera.page("/sources");
      assertThat(all.select(".tabs a[aria-current]").text()).isEqualTo("All 4");
      assertThat(all.select(".tabs a").eachText()).contains("Dead 1", "Paused 1");
      assertThat(all.select(".lines li").eachText())
          .anySatisfy(event -> assertThat(event).contains("no longer answers: dead"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sources?health=ill", "/sources?page=x", "/sources/Blog!"})
  void whatCannotBeReadIsExplained(String address) {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      assertThat(vera.get(address).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aPageBeyondTheLastIsTheLast() {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      assertThat(vera.page("/sources?page=99").select("tbody tr")).hasSize(4);
    }
  }

  @Test
  void theSourceThatIsNotThereIsNotFound() {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      assertThat(vera.get("/sources/nobody").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void thePageOfASourceTellsWhyAndWhatToDo() {
    try (Browser vera = Browser.signedIn(server, "vera", "fr")) {
      Document page = vera.page("/sources/forum");

      assertThat(page.select("main").text())
          .contains("Morte", "délai dépassé", "7 échecs d’affilée", "Ouvrez son adresse")
          .contains("https://forum.example/feed.xml", "lu", "échec", "ne répond plus")
          .contains(World.HOSTILE);
      assertThat(page.select("main script, main img, main b")).isEmpty();
      assertThat(page.select("main form")).isEmpty();
    }
  }

  @Test
  void anAnalystPausesResumesAndRetriesASource() {
    SourceId gazette = new SourceId("gazette");
    String page = "/sources/gazette";
    try (Browser ana = Browser.signedIn(server, "ana", "en")) {
      ana.submit(page, page + "/pause", Map.of());
      assertThat(server.world.states.find(gazette)).get().matches(SourceState::paused);
      assertThat(ana.page(page).select("main").text()).contains("The source is paused.", "Paused");

      ana.submit(page, page + "/resume", Map.of());
      assertThat(server.world.states.find(gazette)).get().matches(state -> !state.paused());

      ana.submit(page, page + "/retry", Map.of());
      assertThat(server.world.states.find(gazette).orElseThrow().nextDue())
          .isEqualTo(server.world.clock.instant());
    }
  }

  @Test
  void aViewerMayNotActAndNobodyMayWithoutToken() {
    try (Browser vera = Browser.signedIn(server, "vera", "en");
        Browser ana = Browser.signedIn(server, "ana", "en")) {
      String token = vera.page("/sources").select("form.leave input[name=_csrf]").val();

      assertThat(vera.post("/sources/blog/pause", token, Map.of()).statusCode()).isEqualTo(403);
      assertThat(ana.post("/sources/blog/pause", "forged", Map.of()).statusCode()).isEqualTo(403);
    }
    assertThat(server.world.states.find(new SourceId("blog")))
        .get()
        .matches(state -> !state.paused());
  }
}
