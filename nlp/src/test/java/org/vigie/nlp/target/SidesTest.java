package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostTokenizer;

class SidesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ari répond vite, Bel jamais; ari répond vite ,; bel jamais",
        "avec Ari rien ne marche, sauf le soir, mais Bel tient; avec ari rien ne marche , sauf le soir ,;"
            + " mais bel tient",
        "I like Ari and loathe Bel; i like ari; and loathe bel",
        "Ari 👍 Bel 👎; ari 👍; bel 👎",
        "Ari : top. Bel : nul.; ari : top .; bel : nul .",
      })
  void givesEachNameItsPart(String text, String first, String second) {
    List<PostToken> tokens = new PostTokenizer().tokens(text);

    assertThat(sides(text)).extracting(side -> words(tokens, side)).containsExactly(first, second);
  }

  @Test
  void partsNoNamesThatShareAThought() {
    assertThat(sides("Ari and Bel are slow")).isEmpty();
    assertThat(sides("Ari, Bel, tous lents")).isEmpty();
    assertThat(sides("Ari beats Bel")).isEmpty();
  }

  private static List<Side> sides(String text) {
    int start = text.indexOf("Ari");
    TargetView view =
        TargetView.of(new PostTokenizer().tokens(text), List.of(new CharRange(start, start + 3)));
    return Sides.of(view, Rivals.of(view, text), text);
  }

  private static String words(List<PostToken> tokens, Side side) {
    return String.join(
        " ", tokens.subList(side.from(), side.to()).stream().map(PostToken::form).toList());
  }
}
