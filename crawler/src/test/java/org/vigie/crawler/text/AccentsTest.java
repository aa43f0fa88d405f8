package org.vigie.crawler.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentsTest {
  @ParameterizedTest
  @CsvSource({"e\u0301cole, école", "fac\u0327ade, façade", "école, école", "plain, plain"})
  void lettersAndTheirAccentsBecomeOne(String text, String joined) {
    assertThat(Accents.joined(text)).isEqualTo(joined);
    assertThat(HtmlText.plain("<p>" + text + "</p>")).isEqualTo(joined);
  }

  @Test
  void whatHasNoCharacterForBothStaysApart() {
    assertThat(Accents.joined("q\u0301")).isEqualTo("q\u0301");
  }

  @Test
  void heapsOfMarksAreLeftAsTheyAre() {
    String heap = "e" + "\u0301\u0323".repeat(500_000);
    assertThat(Accents.joined(heap)).isSameAs(heap);
    assertThat(Accents.joined("e\u0301" + "\u0323".repeat(29)))
        .isEqualTo("ẹ" + "\u0323".repeat(28) + "\u0301");
  }
}
