package org.vigie.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain text          | plain text",
        "can\\u2019t         | can’t",
        "\\u00e9t\\u00E9     | été",
        "a &amp; b &lt;3     | a & b <3",
        "&amp;lt;            | &lt;",
        "&quot;oui&quot;     | \"oui\"",
        "C:\\users \\u12 \\u | C:\\users \\u12 \\u",
        "\\u12g4             | \\u12g4",
      })
  void undoesEscapes(String escaped, String written) {
    assertThat(PostText.unescaped(escaped)).isEqualTo(written);
  }
}
