package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostTokenizer;

class VerdictsTest {
  private static final Verdicts VERDICTS = new Verdicts(LinearSentimentModel.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Is Ari faster than Bel in Leeds?; 0; 0",
        "Est-ce que Ari est plus rapide que Bel ?; 0; 0",
        "Why is Ari slower than Bel?; -1; 1",
        "Both Ari and Bel are crooks; -1; -1",
        "Neither Ari nor Bel replied; -1; -1",
        "Neither Ari nor Bel ever let me down; 1; 1",
        "Entre Ari et Bel, aucune différence; 0; 0",
        "Chez Ari tout est génial, chez Bel tout est nul; 1; -1",
        "Great support at Ari compared to Bel; 1; -1",
        "If only Ari were like Bel; -1; 1",
      })
  void weighsTwoNames(String text, int first, int second) {
    assertThat(sign(text, "Ari")).isEqualTo(first);
    assertThat(sign(text, "Bel")).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({
    "Grosse panne chez Ari ce matin, -1",
    "My Ari router has had no signal since noon, -1",
    "Ari est en panne, -1",
    "Coupure chez Ari : tout est rétabli, 0",
    "Ari sans une panne depuis un an, 0",
  })
  void blamesForFaultsThatLast(String text, int sign) {
    assertThat(sign(text, "Ari")).isEqualTo(sign);
  }

  private static int sign(String text, String target) {
    int start = text.indexOf(target);
    TargetView view =
        TargetView.of(
            new PostTokenizer().tokens(text),
            List.of(new CharRange(start, start + target.length())));
    Language language =
        text.matches(".*(is|are|My|Great|Neither|If).*") && !text.contains(" est ")
            ? Language.ENGLISH
            : Language.FRENCH;
    return VERDICTS.of(view, text, language).map(Verdict::sign).orElse(0);
  }
}
