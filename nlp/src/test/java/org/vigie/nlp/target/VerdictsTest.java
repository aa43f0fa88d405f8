package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    "Aucune panne chez Ari en trois ans, 0",
    "Zero downtime with Ari, 0",
    "Zéro coupure chez Ari, 0",
    "My Ari box is not working, -1",
    "My Ari box stopped working, -1",
    "My Ari box is blinking red, -1",
    "Bonjour Ari ! Plus de réseau ici, -1",
    "J'ai vu Ari hier au salon. Le site de la mairie est en panne, 0",
  })
  void blamesForFaultsThatLast(String text, int sign) {
    assertThat(sign(text, "Ari")).isEqualTo(sign);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Hi Ari my card doesn't work in Spain",
        "Bonjour Ari je n'ai plus internet à Lyon",
        "Give me a break Ari, still no signal in Lyon",
        "The Ari app crashes every time I open Safari",
        "Chez Ari, la Livebox rame tous les soirs",
        "In London, Leeds and York same story: Ari is rubbish",
        "Bel : un crash fait 12 morts, Ari se tait",
        "Three days without internet in Glasgow, thanks for nothing Ari",
      })
  void takesNoComplaintForPraise(String text) {
    assertThat(sign(text, "Ari")).isNotPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "I was at Ari in Paris this morning",
        "J'étais chez Ari à Brest hier",
        "Waiting for Ari to open in France",
        "Panne chez Bel : Ari, Corix, Dorix et Elix épargnés",
      })
  void blamesNobodyForBeingSomewhere(String text) {
    assertThat(sign(text, "Ari")).isZero();
  }

  @Test
  void asksNothingWhereHowOnlyScolds() {
    assertThat(sign("How is Ari in Leeds still down after 3 days?", "Ari")).isNegative();
    assertThat(sign("How do I move from Bel to Ari?", "Ari")).isZero();
    assertThat(sign("Comment Ari peut facturer 50 € quand Bel est à 20 ?", "Ari")).isNegative();
    assertThat(sign("Comment passer de Bel à Ari ?", "Ari")).isZero();
  }

  @Test
  void readsFromSomewhereToSomewhereElse() {
    assertThat(sign("Adieu Bel, bonjour Ari", "Ari")).isPositive();
    assertThat(sign("Adieu Ari, bonjour Bel", "Ari")).isNegative();
    assertThat(sign("I was with Ari for years, now with Bel", "Ari")).isNegative();
    assertThat(sign("J'étais chez Ari, maintenant chez Bel", "Ari")).isNegative();
    assertThat(sign("Ni Bel ni Corix ne répondent, Ari oui", "Ari")).isPositive();
  }

  @Test
  void saysNothingOfOneWhomALongTextNamesInPassing() {
    String news =
        "Une panne géante a touché Bel mardi, selon la préfecture. Les clients de toute la région"
            + " n'ont eu aucune nouvelle pendant des heures et les secours ont dû passer par la"
            + " radio. Ari assure de son côté que tout est normal, et Corix aussi.";

    assertThat(sign(news, "Ari")).isZero();
  }

  private static int sign(String text, String target) {
    int start = text.indexOf(target);
    TargetView view =
        TargetView.of(
            new PostTokenizer().tokens(text),
            List.of(new CharRange(start, start + target.length())));
    Language language =
        text.matches(
                    ".*\\b(is|are|My|Great|Neither|If|Hi|Give|The|without|with|was|Waiting|How)\\b.*")
                && !text.contains(" est ")
            ? Language.ENGLISH
            : Language.FRENCH;
    return VERDICTS.of(view, text, language).map(Verdict::sign).orElse(0);
  }
}
