package org.vigie.crawler.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagNamesTest {
  private static final Pattern OVERLONG = Pattern.compile("<(?=/?[A-Za-z][^\\s/>]{200})");

  @ParameterizedTest
  @ValueSource(strings = {"<", "</", "<<", "<1", "</ ", "<a<", "a", "<!", "<\u0001"})
  void anOverlongNameAndNoOtherBecomesText(String beginning) {
    for (String letter : new String[] {"x", "\u00e9", "\u0001", "\ud83d\ude00", "<"}) {
      for (int length = 195; length < 206; length++) {
        for (String end : new String[] {"", ">", " b='c'>", "/>", "\u000b", "\u001f>"}) {
          String markup = "before " + beginning + letter.repeat(length) + end + "<b>after</b>";
          assertThat(TagNames.bounded(markup))
              .isEqualTo(OVERLONG.matcher(markup).replaceAll("&lt;"));
        }
      }
    }
  }
}
