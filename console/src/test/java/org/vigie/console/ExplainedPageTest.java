package org.vigie.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ConsoleExtension.class)
class ExplainedPageTest {
  private final ConsoleServer server;

  ExplainedPageTest(ConsoleServer server) {
    this.server = server;
  }

  private Document page(String language, Object post) {
    try (Browser vera = Browser.signedIn(server, "vera", language)) {
      return vera.page("/mentions/" + post);
    }
  }

  @Test
  void showsWhichPartOfEachQueryMatchedWhichPassage() {
    Document page = page("fr", World.KNOWN_POST);

    assertThat(page.select("details.explained > summary").eachText())
        .containsExactly(
            "Ce qui répond à la requête de Nuagine", "Ce qui répond à la requête de Hostelo");
    Element nuagine = page.select("details.explained").first();
    assertThat(nuagine.select("dt code").eachText()).containsExactly("\"Nuagine\"");
    assertThat(nuagine.select("dd").eachText())
        .containsExactly(
            "Titre Panne de messagerie chez Nuagine",
            "Ce matin, la messagerie de Nuagine ne répondait plus. Après trois heures,…");
    assertThat(nuagine.select("mark").eachText()).containsExactly("Nuagine", "Nuagine");
    assertThat(nuagine.select("mark.entity-1")).hasSize(2);
  }

  @Test
  void speaksEnglishToo() {
    assertThat(page("en", World.KNOWN_POST).select("details.explained > summary").eachText())
        .containsExactly("What matches the query of Nuagine", "What matches the query of Hostelo");
  }

  @Test
  void hostileTextStaysText() {
    Document page = page("en", World.HOSTILE_POST);

    assertThat(page.select("details.explained dd").text()).contains("onerror=alert(2)>", "evil");
    assertThat(page.select("details.explained img, details.explained script")).isEmpty();
  }
}
