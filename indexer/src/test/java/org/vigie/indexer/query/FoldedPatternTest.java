package org.vigie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedPatternTest {
  @ParameterizedTest
  @CsvSource({
    "Éol*, eol*",
    "ŒUV?e, oeuv?e",
    "Straß*, strass*",
    "ÇA, ca",
    "Łódź, lodz",
    "Ελλάδα, ελλάδα",
    "日本*, 日本*"
  })
  void takesTheFormOfStoredWords(String pattern, String folded) {
    assertThat(FoldedPattern.of(pattern)).isEqualTo(folded);
  }
}
