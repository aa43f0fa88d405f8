package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.NameState;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.testkit.Posts;

/** What was understood of posts, as readers see it. */
@ExtendWith(ConsoleExtension.class)
class UnderstandingTest {
  private static final String OLD = "&period=custom&from=2026-11-01&to=2026-11-06";
  private final ConsoleServer server;

  UnderstandingTest(ConsoleServer server) {
    this.server = server;
  }

  private Document page(String language, String path) {
    try (Browser vera = Browser.signedIn(server, "vera", language)) {
      return vera.page(path);
    }
  }

  private static long found(Document page) {
    return Long.parseLong("0" + page.select(".found strong").text().replaceAll("\\D", ""), 10);
  }

  private static Element choice(Document page, String id) {
    return page.selectFirst("label:has(#" + id + ")");
  }

  @Test
  void whatWasRejectedIsFoundWithTheReasonAndCountsNowhere() {
    Document rejected = page("en", "/mentions?scope=rejected" + OLD);
    Document mentions = page("en", "/mentions?entity=nuagine" + OLD);

    assertThat(rejected.select("#scope-rejected").hasAttr("checked")).isTrue();
    assertThat(rejected.select(".item-title").eachText()).contains("Le ciel de novembre");
    assertThat(rejected.select(".rejected").eachAttr("aria-label"))
        .containsOnly("Watched names that mean something else here");
    assertThat(rejected.select(".rejected li").eachText())
        .contains(
            "Rejected Nuagine words against it: couchant, météorologues (probability that it is"
                + " meant: 10%)");
    assertThat(rejected.select(".help").text()).contains("They count in no other figure");
    assertThat(rejected.select("figure, .shares")).isEmpty();
    assertThat(choice(rejected, "entity-nuagine").select(".count").text()).isEqualTo("1");
    assertThat(mentions.select(".item-title").eachText()).doesNotContain("Le ciel de novembre");
    Document none = page("en", "/mentions?scope=rejected&entity=serveron" + OLD);
    assertThat(found(none)).isZero();
    assertThat(none.select(".empty").text()).isEqualTo("Nothing was rejected in this period.");
  }

  @Test
  void aFacetLeadsToThePostsWithAName() {
    Document all = page("fr", "/mentions?q=nuagine" + OLD);
    Document brest = page("fr", "/mentions?name=place:Brest" + OLD);

    assertThat(all.select("legend").eachText())
        .contains("Personnes citées", "Lieux cités")
        .doesNotContain("Produits cités");
    assertThat(all.select("input[name=name]").eachAttr("value"))
        .containsExactlyInAnyOrder("person:Ada Lovelace", "place:Brest");
    assertThat(all.select("input[name=name]").eachAttr("id"))
        .allSatisfy(id -> assertThat(id).doesNotContain(" ", ":"));
    assertThat(found(brest)).isEqualTo(2);
    assertThat(brest.select("input[name=name][checked]").eachAttr("value"))
        .containsExactly("place:Brest");
    assertThat(found(page("fr", "/mentions?name=place:Brest&name=person:Ada+Lovelace" + OLD)))
        .isEqualTo(1);
    assertThat(
            page("fr", "/mentions?q=(&name=place:Brest")
                .select("input[name=name]")
                .eachAttr("value"))
        .containsExactly("place:Brest");
  }

  @Test
  void namesStandByKindAndLeadToTheirSearch() {
    Document page = page("fr", "/mentions/" + World.DOUBTFUL_POST);

    assertThat(page.select("dt").eachText()).contains("Personnes", "Lieux", "Autres noms");
    assertThat(page.select("a.tag:contains(Ada)").attr("href"))
        .isEqualTo("/mentions?name=person%3AAda+Lovelace&period=90");
    assertThat(page.select("a.tag:contains(From earlier)")).isEmpty();
    assertThat(page.select("span.tag").eachText()).contains("From earlier");
  }

  @Test
  void wordsOfAnOldPostLeadToASearchThatFindsIt() {
    AnalysedPost old =
        Posts.post("last-year")
            .source("gazette")
            .text("Nuagine s’installe à Quimper.")
            .published("2025-11-04T07:00:00Z")
            .mention("nuagine", SentimentLabel.NEUTRAL, "Nuagine")
            .name(NameKind.PLACE, "Quimper")
            .topic("price")
            .analysed();
    server.world.store.save(List.of(old));

    Document page = page("fr", "/mentions/" + old.post().id());

    for (String word : List.of("Quimper", "Prix")) {
      Document led = page("fr", page.select("a.tag:contains(" + word + ")").attr("href"));
      assertThat(led.select(".item").text()).as(word).contains("Nuagine s’installe à Quimper.");
    }
  }

  @Test
  void aCopyLeadsToItsOriginalWhileThatIsKept() {
    Posts gone =
        Posts.post("left")
            .source("gazette")
            .text("Nuagine ferme un centre.")
            .published("2025-10-04T07:00:00Z")
            .story("deleted", "deleted");
    Posts other =
        Posts.post("left-too")
            .source("gazette")
            .text("Nuagine ferme un centre !")
            .published("2025-10-05T07:00:00Z")
            .story("deleted", "deleted");
    server.world.store.save(List.of(gone.analysed(), other.analysed()));

    assertThat(page("fr", "/mentions/" + World.COPY_POST).text()).contains("Publication copiée");
    assertThat(page("fr", "/mentions/" + gone.analysed().post().id()).text())
        .contains("2 publications racontent")
        .doesNotContain("Publication copiée");
  }

  @Test
  void namesThatAreStillToComeAreSaidSo() {
    String path = "/mentions/" + World.COPY_POST;
    NameState usual = server.world.names;
    try {
      assertThat(page("en", path).text()).contains("Names are being looked for");
      server.world.names = new NameState(true, Set.of(), Set.of());
      assertThat(page("fr", path).text()).contains("Les noms seront cherchés", "fetch-models");
      assertThat(page("fr", "/").select(".note").eachText())
          .singleElement()
          .asString()
          .contains("Les noms d’organisations", "./vigie fetch-models");
      server.world.names = new NameState(true, Set.of(Language.FRENCH), Set.of(Language.FRENCH));
      assertThat(page("en", "/").select(".note").eachText())
          .hasSize(2)
          .anySatisfy(note -> assertThat(note).contains("English posts: the model is missing"))
          .anySatisfy(note -> assertThat(note).contains("in French stopped", "VIGIE_HEAP"));
      server.world.names = NameState.OFF;
      assertThat(page("en", "/").select(".note")).isEmpty();
      assertThat(page("en", path).text())
          .doesNotContain("Names are being looked for", "Names will be looked for");
    } finally {
      server.world.names = usual;
    }
    assertThat(page("en", "/").select(".note")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr, Messagerie, Prix", "en, E-mail, Price"})
  void topicsBearTheirNamesInTheReadersLanguage(String language, String mail, String price) {
    assertThat(page(language, "/mentions/" + World.KNOWN_POST).select("a.tag").eachText())
        .contains(mail);
    Document search = page(language, "/mentions?topic=price" + OLD);
    assertThat(choice(search, "topic-price").text()).startsWith(price);
    assertThat(choice(search, "topic-forgotten-topic").text()).startsWith("forgotten-topic");
    assertThat(search.select(".item a.tag").eachText()).containsExactly(price, "forgotten-topic");
    assertThat(found(search)).isEqualTo(1);
  }

  @Test
  void sharesOfSentimentCarryTheirIntervalAndSample() {
    Document page = page("en", "/mentions?entity=nuagine" + OLD);
    long judged =
        page.select("label:has([name=sentiment]) .count").eachText().stream()
                .mapToLong(text -> Long.parseLong(text, 10))
                .sum()
            - Long.parseLong(choice(page, "sentiment-unknown").select(".count").text(), 10);

    assertThat(page.select(".shares h2").text())
        .isEqualTo("Sentiment of " + judged + " mentions, with the 95% interval");
    assertThat(page.select(".shares dd").eachText())
        .hasSize(3)
        .allSatisfy(share -> assertThat(share).matches("\\d+% \\d+% to \\d+%"));
    assertThat(page.select(".shares .meta").last().text()).contains("the sentiment is unknown");
    assertThat(page("en", "/mentions?scope=all-posts" + OLD).select(".shares")).isEmpty();
    assertThat(
            page("en", "/mentions?sentiment=positive&entity=nuagine" + OLD)
                .select(".shares")
                .text())
        .startsWith("Sentiment of " + judged + " mentions, with the 95% interval")
        .contains("The sentiment that is chosen in the filters is not applied");
  }

  @Test
  void ironyAndWhatIsNotKnownAreExplainedInWords() {
    Document page = page("fr", "/mentions/" + World.DOUBTFUL_POST);

    assertThat(page.select(".badge.irony").text()).contains("Ironie ?", "marques d’ironie");
    assertThat(page.select(".badge.irony").attr("title")).contains("la classe reste la même");
    assertThat(page.select("p.meta").eachText())
        .anySatisfy(text -> assertThat(text).contains("Nuagine : Rien ne permet de juger"));
    assertThat(page.select(".badge.unknown").first().attr("title"))
        .contains("Rien ne permet de juger");
    assertThat(page.select(".badge.unknown .unseen").text()).contains("Rien ne permet de juger");
  }

  @Test
  void thePassageThatDecidedStandsBesideTheSentiment() {
    Document page = page("fr", "/mentions/" + World.DOUBTFUL_POST);
    Document row = page("en", "/mentions?topic=price" + OLD);

    assertThat(page.select("td .reason").text()).isEqualTo("Passage qui a décidé : flew to Brest");
    assertThat(row.select(".towards q").text()).isEqualTo("flew to Brest");
    assertThat(row.select(".towards .unseen").eachText()).contains("Passage that decided:");
  }

  @Test
  void copiesLeadToTheirStory() {
    Document row = page("en", "/mentions?q=centre" + OLD);
    Document copy = page("en", "/mentions/" + World.COPY_POST);
    String link = copy.select("a.story").attr("href");

    assertThat(row.select(".item a.story").eachText())
        .containsExactly(
            "2 posts tell the same, 1 of them a copy", "2 posts tell the same, 1 of them a copy");
    assertThat(row.select(".item .meta").first().text()).contains("Copy");
    assertThat(copy.select("dd a").eachAttr("href"))
        .contains("/mentions/" + PostId.of(new SourceId("gazette"), "original"));
    assertThat(found(page("en", link))).isEqualTo(2);
    assertThat(page("en", "/mentions/" + World.KNOWN_POST).select("a.story")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, /mentions?name=planet:Mars, Le paramètre « name » de cette adresse ne peut pas valoir « planet:Mars »",
    "en, /mentions?name=planet:Mars, The parameter “name” of this address cannot be “planet:Mars”",
    "fr, /mentions?scope=other, Le paramètre « scope »",
    "en, /mentions?topic=A%20B, The parameter “topic”"
  })
  void whatCannotBeChosenIsNamed(String language, String path, String explained) {
    Document page = page(language, path);
    assertThat(page.select(".failure").text()).contains(explained, "400");
  }
}
