package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.correction.Corrector;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.PostId;

/** What an analyst says of whom a post is about. */
@ExtendWith(ConsoleExtension.class)
class RelevanceTest {
  private static final EntityId NUAGINE = new EntityId("nuagine");
  private static final PostId POST = World.REJECTED_POST;
  private static final String PAGE = "/mentions/" + POST;
  private static final String ACTION = PAGE + "/relevance";

  private final ConsoleServer server;
  private final org.vigie.domain.mention.AnalysedPost before;

  RelevanceTest(ConsoleServer server) {
    this.server = server;
    this.before = server.world.store.find(POST).orElseThrow();
  }

  @AfterEach
  void putBack() {
    server.world.store.save(List.of(before));
    server.world.corrections.forget(List.of(POST));
  }

  private static Map<String, String> said(String verdict) {
    return Map.of("entity", "nuagine", "verdict", verdict);
  }

  private boolean counts() {
    return server.world.store.find(POST).orElseThrow().mentions().stream()
        .anyMatch(mention -> mention.entity().equals(NUAGINE));
  }

  @Test
  void anAnalystSaysThatItIsAndThatItIsNot() {
    try (Browser ana = Browser.signedIn(server, "ana", "fr")) {
      assertThat(ana.page(PAGE).select(".standings button").eachText())
          .containsExactly("C’est bien Nuagine", "Ce n’est pas Nuagine");

      HttpResponse<String> answer = ana.submit(PAGE, ACTION, said("relevant"));

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(PAGE);
      assertThat(counts()).isTrue();
      Document counted = ana.page(PAGE);
      assertThat(counted.select(".notice").text()).isEqualTo("C’est noté : la mention compte.");
      assertThat(counted.select(".standing").text())
          .isEqualTo("Nuagine Compte confirmée par ana, le 20 nov. 2026 11:00");
      assertThat(counted.select(".standings button").eachText())
          .containsExactly("Ce n’est pas Nuagine");

      ana.submit(PAGE, ACTION, said("irrelevant"));

      assertThat(counts()).isFalse();
      assertThat(ana.page(PAGE).select(".standing").text())
          .isEqualTo("Nuagine Écartée par ana, le 20 nov. 2026 11:00");
    }
    assertThat(server.world.corrections.of(POST))
        .containsExactly(
            new Correction(
                POST,
                NUAGINE,
                false,
                before.post().content(),
                before.language(),
                server.world.clock.instant(),
                "ana"));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, false, 'Nuagine Écartée en ligne de commande, le 20 nov. 2026 11:00'",
    "fr, true, 'Nuagine Compte confirmée en ligne de commande, le 20 nov. 2026 11:00'",
    "en, false, 'Nuagine Rejected on the command line, 20 Nov 2026, 11:00'"
  })
  void whatIsSaidOnTheCommandLineIsSaidByNoAccount(
      String language, boolean relevant, String shown) {
    new Corrector(server.world.corrections, server.world.store, server.world.clock)
        .correct(before, NUAGINE, relevant, Corrector.COMMAND_LINE);

    try (Browser vera = Browser.signedIn(server, "vera", language)) {
      assertThat(vera.page(PAGE).select(".standing").text()).isEqualTo(shown);
    }
  }

  @Test
  void sayingItTwiceIsSayingItOnce() {
    try (Browser ana = Browser.signedIn(server, "ana", "en")) {
      String token = ana.page(PAGE).select(".standings input[name=_csrf]").first().val();
      ana.post(ACTION, token, said("relevant"));
      var once = server.world.store.find(POST);
      HttpResponse<String> again = ana.post(ACTION, token, said("relevant"));

      assertThat(again.statusCode()).isEqualTo(302);
      assertThat(server.world.store.find(POST)).isEqualTo(once);
      assertThat(server.world.corrections.of(POST)).hasSize(1);
    }
  }

  @Test
  void aViewerSeesTheStateAndMayNotSayAnything() {
    try (Browser vera = Browser.signedIn(server, "vera", "en")) {
      Document page = vera.page(PAGE);
      String token = page.select("form.leave input[name=_csrf]").val();

      assertThat(page.select("main form")).isEmpty();
      assertThat(page.select(".standing").text()).startsWith("Nuagine Rejected words against it");
      assertThat(page.text()).contains("Your account may read these answers");
      assertThat(vera.post(ACTION, token, said("relevant")).statusCode()).isEqualTo(403);
    }
    assertThat(counts()).isFalse();
    assertThat(server.world.corrections.of(POST)).isEmpty();
  }

  @Test
  void sayingSomethingWithoutTokenIsRefused() {
    try (Browser ana = Browser.signedIn(server, "ana", "en")) {
      assertThat(ana.post(ACTION, "forged", said("relevant")).statusCode()).isEqualTo(403);
    }
    assertThat(server.world.corrections.of(POST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, nuagine, maybe, Le paramètre « verdict »",
    "en, nuagine, maybe, The parameter “verdict”",
    "en, nuagine, '', The parameter “verdict”",
    "fr, hostelo, relevant, Le paramètre « entity »",
    "en, No Such, relevant, The parameter “entity”",
    "en, <script>alert(1)</script>, relevant, cannot be “<script>alert(1)</script>”"
  })
  void whatCannotBeSaidIsExplained(String language, String who, String verdict, String explained) {
    try (Browser ana = Browser.signedIn(server, "ana", language)) {
      String token = ana.page(PAGE).select(".standings input[name=_csrf]").first().val();
      HttpResponse<String> answer =
          ana.post(ACTION, token, Map.of("entity", who, "verdict", verdict));
      Document page = org.jsoup.Jsoup.parse(answer.body());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(page.select(".failure").text()).contains(explained);
      assertThat(page.select(".failure script")).isEmpty();
    }
    assertThat(server.world.corrections.of(POST)).isEmpty();
  }

  @Test
  void nothingIsSaidOfAPostThatIsNotThere() {
    String absent = "/mentions/0123456789abcdef0123456789abcdef/relevance";
    try (Browser ana = Browser.signedIn(server, "ana", "en")) {
      String token = ana.page(PAGE).select(".standings input[name=_csrf]").first().val();
      assertThat(ana.post(absent, token, said("relevant")).statusCode()).isEqualTo(404);
    }
  }
}
