package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ConsoleExtension.class)
class SearchPageTest {
  private final ConsoleServer server;
  private Browser vera;

  SearchPageTest(ConsoleServer server) {
    this.server = server;
  }

  @BeforeEach
  void signIn() {
    vera = Browser.signedIn(server, "vera", "en");
  }

  @AfterEach
  void close() {
    vera.close();
  }

  private static int found(Document page) {
    return Integer.parseInt(page.select(".found strong").text().replaceAll("\\D", ""), 10);
  }

  @Test
  void wordsOfTheQueryAreHighlighted() {
    assertThat(vera.page("/mentions?q=messagerie").select(".piece mark").eachText())
        .containsExactly("messagerie");
  }

  @Test
  void withoutWordsTheMentionsAreHighlighted() {
    Document page = vera.page("/mentions?q=topic:messagerie");

    assertThat(page.select(".piece mark").eachText()).containsExactly("Nuagine", "Hostelo");
  }

  @Test
  void saysHowFrequentAWordIsInTheStore() {
    assertThat(vera.page("/mentions?q=messagerie+-nuage").select("#query-warnings li")).isEmpty();
    assertThat(vera.page("/mentions?q=messagerie+nuage").select("#query-warnings li").eachText())
        .containsExactly("Column 12: “nuage” stands in 25 % of the kept posts");
    try (Browser french = Browser.signedIn(server, "vera", "fr")) {
      assertThat(french.page("/mentions?q=nuage").select("#query-warnings li").eachText())
          .containsExactly("Colonne 1 : « nuage » se trouve dans 25 % des publications conservées");
    }
  }

  @Test
  void everyChoiceOfTheAddressIsBackInTheForm() {
    String path =
        "/mentions?q=panne+OR+outage&entity=nuagine&entity=hostelo&sentiment=negative&lang=fr"
            + "&source=blog&period=custom&from=2026-11-01&to=2026-11-20&inflected=true&order=oldest";

    Document page = vera.page(path);

    assertThat(page.select("#q").val()).isEqualTo("panne OR outage");
    assertThat(page.select("input[checked]").eachAttr("id"))
        .containsExactlyInAnyOrder(
            "entity-nuagine",
            "entity-hostelo",
            "sentiment-negative",
            "lang-fr",
            "source-blog",
            "period-custom",
            "scope-mentions",
            "inflected");
    assertThat(page.select("#from").val() + page.select("#to").val())
        .isEqualTo("2026-11-012026-11-20");
    assertThat(page.select("option[selected]").val()).isEqualTo("oldest");
    assertThat(vera.get(path).headers().firstValue("HX-Push-Url")).contains(path);
  }

  @Test
  void filtersNarrowWhatIsFound() {
    int all = found(vera.page("/mentions"));
    int negative = found(vera.page("/mentions?sentiment=negative&entity=nuagine"));
    int week = found(vera.page("/mentions?sentiment=negative&entity=nuagine&period=7"));

    assertThat(negative).isBetween(1, all - 1);
    assertThat(week).isBetween(1, negative - 1);
  }

  @Test
  void countsBesideAFilterSayWhatAnotherChoiceWouldFind() {
    Document page = vera.page("/mentions?entity=nuagine");

    Element hostelo = page.select("label:has(#entity-hostelo) .count").first();
    assertThat(hostelo.text())
        .isEqualTo(String.valueOf(found(vera.page("/mentions?entity=hostelo"))));
  }

  @Test
  void chartsAreTablesOfTheSameFigures() {
    Document page = vera.page("/mentions?period=7");

    assertThat(page.select("figure").eachAttr("data-shape")).containsExactly("LINES", "STACK");
    assertThat(page.select("#chart-volume thead th").eachText())
        .containsExactly("Date", "Nuagine", "Hostelo", "Serveron");
    assertThat(page.select("#chart-volume tbody tr")).hasSize(7);
    assertThat(page.select("#chart-volume tbody tr").last().select("a").attr("href"))
        .isEqualTo("?period=custom&from=2026-11-20&to=2026-11-20");
    assertThat(sum(page, "#chart-sentiment td")).isEqualTo(sum(page, "#chart-volume td"));
  }

  private static long sum(Document page, String cells) {
    return page.select(cells).eachAttr("data-value").stream().mapToLong(Long::parseLong).sum();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-19, 48", "2026-11-01, 20", "2026-05-01, 30"})
  void theStepFollowsTheLengthOfThePeriod(String from, int rows) {
    Document page = vera.page("/mentions?period=custom&to=2026-11-20&from=" + from);

    assertThat(page.select("#chart-volume tbody tr")).hasSize(rows);
  }

  @Test
  void aQueryThatCannotBeReadIsShownWithTheColumnAndNothingIsLost() {
    HttpResponse<String> answer = vera.get("/mentions?q=panne+AND+)&entity=nuagine");
    Document page = vera.page("/mentions?q=panne+AND+)&entity=nuagine");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page.select(".problem p").text()).contains("column 11");
    assertThat(page.select(".problem pre").first().wholeText())
        .isEqualTo("panne AND )\n          ^");
    assertThat(page.select("#q").val()).isEqualTo("panne AND )");
    assertThat(page.select("#q").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#entity-nuagine").hasAttr("checked")).isTrue();
  }

  @Test
  void aDoubtfulQueryIsSearchedAllTheSameAndTheDoubtIsShown() {
    Document page = vera.page("/mentions?q=panne+lang:fr+lang:en");

    assertThat(page.select("#query-warnings li").eachText())
        .containsExactly(
            "Column 15: a post has one value here: “lang:fr” and “lang:en” cannot both hold; join"
                + " them by OR");
    assertThat(page.select(".problem")).isEmpty();
    assertThat(vera.page("/mentions?q=panne").select("#query-warnings")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, 2026-03-01, A date does not exist",
    "2026-03-02, 2026-03-01, ends before it starts",
    "1999-01-01, 2026-03-01, longer than five years",
    "+999999999-12-31, 2026-03-01, ends before it starts"
  })
  void daysThatCannotBeSearchedAreExplained(String from, String to, String explained) {
    Document page = vera.page("/mentions?period=custom&from=" + Browser.encode(from) + "&to=" + to);

    assertThat(page.select(".problem").text()).contains(explained);
    assertThat(page.select("#from").val()).isEqualTo(from);
  }

  @Test
  void pagesLeadThroughAllResults() {
    Document first = vera.page("/mentions");
    String next = first.select("a[rel=next]").attr("href");
    Document second = vera.page(next);

    assertThat(first.select(".item")).hasSize(20);
    assertThat(first.select("a[rel=prev]")).isEmpty();
    assertThat(next).isEqualTo("/mentions?page=2");
    assertThat(links(second)).doesNotContainAnyElementsOf(links(first));
    assertThat(vera.page("/mentions?page=500").select("a[rel=next]")).isEmpty();
  }

  private static List<String> links(Document page) {
    return page.select(".item-title a").eachAttr("href");
  }

  @Test
  void everyFieldHasALabelAndSentimentIsNeverColourAlone() {
    Document page = vera.page("/mentions?q=panne");

    assertThat(page.select("input:not([type=hidden]), select"))
        .isNotEmpty()
        .allSatisfy(field ->
            assertThat(
                    field.closest("label") != null
                        || page.selectFirst("label[for=" + field.id() + "]") != null)
                .as(field.id())
                .isTrue());
    assertThat(page.select(".badge"))
        .isNotEmpty()
        .allSatisfy(badge -> assertThat(badge.text()).isNotBlank());
  }
}
