package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostTokenizer;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "je suis chez Free depuis un an, free, true",
    "the box came for free, free, false",
    "Free shipping today, free, false",
    "well I'm glad, i'm, false",
    "ma box NE MARCHE PLUS, plus, false",
    "Merci pour tout, merci, false",
    "on attend Orange, orange, true",
  })
  void aCapitalInsideASentenceMakesAName(String text, String form, boolean name) {
    List<PostToken> tokens = new PostTokenizer().tokens(text);
    int at =
        IntStream.range(0, tokens.size())
            .filter(i -> tokens.get(i).form().equals(form))
            .findFirst()
            .orElseThrow();

    assertThat(Names.isName(tokens, at)).isEqualTo(name);
  }
}
