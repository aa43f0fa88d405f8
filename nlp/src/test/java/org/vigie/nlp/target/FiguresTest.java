package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostTokenizer;

class FiguresTest {
  private final Figures figures = new Figures();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "chez Ari 3 €, chez Bel 12 €; 1; -1",
        "with Ari it is $40, with Bel £5; -1; 1",
        "chez Ari 10 balles, chez Bel 25; 1; -1",
        "Ari 1,2 Gb/s, Bel 80 Mb/s; 1; -1",
        "Ari gives 100GB where Bel has 10GB; 1; -1",
        "Ari answers in 5 minutes, Bel in three days; 1; -1",
        "deux pannes chez Ari, zéro chez Bel; -1; 1",
        "Ari 9/10, Bel 3/10; 1; -1",
        "Ari 1,000 €, Bel 30 €; -1; 1",
        "Ari costs 5 €, Bel too; 0; 0",
        "Ari répond en 3 jours, Bel en 5; 1; -1",
        "Ari 20 Go, Bel 200; -1; 1",
        "Ari 4 étoiles, Bel 2; 1; -1",
        "Ari 4, Bel 2 étoiles; 1; -1",
        "Ari 9/10, Bel 3; 1; -1",
        "Ari ouvre le 12/11, Bel le 10/12; 0; 0",
        "Ari 24/7, Bel 9/5; 0; 0",
        "Les prix : Ari 20, Bel 30; 1; -1",
        "Forfait Ari pour mon iPhone 15, Bel pour l'iPhone 12; 0; 0",
        "Ari 2 To, Bel 500 Go; 1; -1",
        "Ari 5 €, Bel 5 €; 0; 0",
        "Ari went from 5 to 9 people, Bel from 3 to 4; 0; 0",
        "10 ans chez Ari, 2 ans chez Bel; 0; 0",
        "chez Ari 80 € de prime, chez Bel 100 €; 0; 0",
        "chez Ari 3 millions de clients, chez Bel 2 millions; 0; 0",
        "Ari en 1.2.3.4, Bel en 999999999999999999999999; 0; 0",
      })
  void comparesWhatIsCounted(String text, int first, int second) {
    assertThat(sign(text, "Ari")).isEqualTo(first);
    assertThat(sign(text, "Bel")).isEqualTo(second);
  }

  private int sign(String text, String target) {
    int start = text.indexOf(target);
    TargetView view =
        TargetView.of(
            new PostTokenizer().tokens(text),
            List.of(new CharRange(start, start + target.length())));
    Language language = text.contains(" to ") ? Language.ENGLISH : Language.FRENCH;
    return figures.sign(view, Sides.of(view, Rivals.of(view, text), text), text, language);
  }
}
