package org.vigie.crawler.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class SafeTextTest {
  /** What is to be taken out, as one would write it down. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\u00ad\\u061c\\u200b\\u200e\\u200f"
              + "\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb&&[^\\n\\t]]");

  private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

  private static String expected(String text) {
    return UNSAFE.matcher(LINE_BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
  }

  @Test
  void everyCharacterIsKeptOrTakenOutAsItIsWrittenDown() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = "a" + Character.toString(c) + "\u2019b";
      String kept = SafeText.of(text);
      assertThat(kept).as("U+%04X", c).isEqualTo(expected(text));
      assertThat(SafeText.isUnsafe(text)).as("U+%04X", c).isEqualTo(!kept.equals(text));
    }
  }

  @Property
  void anyTextIsMadeSafeAsItIsWrittenDown(
      @ForAll
          @CharRange(from = '\u0000', to = '\u0100')
          @CharRange(from = '\u2000', to = '\u2070')
          @CharRange(from = '\ud7f0', to = '\ue010')
          String text) {
    assertThat(SafeText.of(text)).isEqualTo(expected(text));
  }

  @Test
  void lineBreaksOfAllKindsAreLineFeeds() {
    assertThat(SafeText.of("a\r\nb\rc\u2028d\u0085e\r")).isEqualTo("a\nb\nc\nd\ne\n");
  }
}
