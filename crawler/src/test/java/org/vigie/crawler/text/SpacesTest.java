package org.vigie.crawler.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacesTest {
  @Test
  void spacesAreFoldedAndLinesKeepAtMostOneEmptyOneBetweenThem() {
    assertThat(Spaces.tidy(" \n a\t\u00A0 b \n\n \n\u0001c\u2003\nd \u007F\n"))
        .isEqualTo("a b\n\nc\nd");
    assertThat(Spaces.tidy("\u2028é 😀")).isEqualTo("é 😀");
    assertThat(Spaces.tidy(" \n\t")).isEmpty();
  }

  @Test
  void whiteSpaceOfMarkUpIsOneSpaceAndNoBreakSpacesStay() {
    StringBuilder out = new StringBuilder();
    Spaces.fold("a \r\n\f\tb\u00A0 c ", out);
    assertThat(out).hasToString("a b\u00A0 c ");
  }
}
