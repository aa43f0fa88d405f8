package org.vigie.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostTokenizer;

class PolarityPatternTest {

  @ParameterizedTest
  @CsvSource({
    "terrible however great!, -b+!",
    "service nul mais excellent, -b+",
    "is it good?, +?",
    "not good, -",
    "the table, ''"
  })
  void writesTheCourseOfAText(String text, String course) {
    List<PostToken> tokens = new PostTokenizer().tokens(text);

    assertThat(PolarityPattern.of(tokens, Negation.marks(tokens), Bundled.POSTS.lexicon()))
        .isEqualTo(course);
  }

  @Test
  void stemsMeetAcrossEndings() {
    assertThat(Stems.of("écologiques")).isEqualTo(Stems.of("écologie".replace("ie", "ique")));
    assertThat(Stems.of("polluant")).isEqualTo(Stems.of("polluer")).isEqualTo("pollu");
    assertThat(Stems.has("état")).isFalse();
  }
}
