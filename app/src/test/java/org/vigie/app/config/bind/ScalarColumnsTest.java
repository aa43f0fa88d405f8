package org.vigie.app.config.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarColumnsTest {
  /** Each row: a line, where its value starts, a character of the value, its column in the line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "q: abc     | 4 | 1 | 4",
        "q: abc     | 4 | 3 | 6",
        "q: 'abc'   | 4 | 1 | 5",
        "q: 'a''bc' | 4 | 3 | 8",
        "q: \"abc\" | 4 | 3 | 7",
        "q: \"\\\"bc\" | 4 | 2 | 7",
        "q: \"\\u00e9bc\" | 4 | 2 | 11",
        "q: \"\\x41bc\" | 4 | 2 | 9",
        "q: \"\\U0001F600bc\" | 4 | 2 | 15",
        "q: 'ab'    | 4 | 9 | 8",
        "q:         | 9 | 1 | 9",
      })
  void findsACharacterPastQuotesAndEscapes(String line, int start, int character, int column) {
    assertThat(ScalarColumns.of(line, start, character)).isEqualTo(column);
  }
}
