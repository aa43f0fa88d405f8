package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostTokenizer;

class ComparisonsTest {
  private static final Comparisons COMPARISONS =
      new Comparisons(
          new Qualities(LinearSentimentModel.bundled().lexicon()), List.of("comparisons.txt"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ari is better than Bel; 1; -1",
        "Ari is not better than Bel; -1; 1",
        "Ari is no better than Bel; -1; -1",
        "Ari est plus lent que Bel; -1; 1",
        "Ari n'est pas plus cher que Bel; 1; -1",
        "Ari est moins cher que Bel; 1; -1",
        "Ari est aussi fiable que Bel; 1; 1",
        "Ari n'est pas aussi fiable que Bel; -1; 1",
        "je quitte Ari pour Bel; -1; 1",
        "je suis passé de Ari à Bel; -1; 1",
        "we switched from Ari to Bel; -1; 1",
        "we switched to Ari from Bel; 1; -1",
        "I regret nothing and prefer Ari to Bel; 1; -1",
        "je préfère Ari à Bel; 1; -1",
        "Ari n'arrive pas à la cheville de Bel; -1; 1",
        "Ari beats Bel; 1; -1",
        "Ari blows Bel out of the water; 1; -1",
        "has anyone moved from Ari to Bel; 0; 0",
      })
  void readsWhoWins(String text, int first, int second) {
    assertThat(sign(text, "Ari")).isEqualTo(first);
    assertThat(sign(text, "Bel")).isEqualTo(second);
  }

  @Test
  void refusesAPatternWithoutSigns() {
    assertThatThrownBy(() -> Comparison.parse("+ better than"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("signs");
  }

  private static int sign(String text, String target) {
    int start = text.indexOf(target);
    TargetView view =
        TargetView.of(
            new PostTokenizer().tokens(text),
            List.of(new CharRange(start, start + target.length())));
    return COMPARISONS.verdict(view).orElseThrow().sign();
  }
}
