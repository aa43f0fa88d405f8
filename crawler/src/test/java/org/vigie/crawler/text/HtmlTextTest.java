package org.vigie.crawler.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SharedData;

class HtmlTextTest {
  @Test
  void setsParagraphsApart() {
    assertThat(HtmlText.plain("<p>One\n two.</p><p>Three<br>four</p>"))
        .isEqualTo("One two.\n\nThree\nfour");
  }

  @Test
  void keepsTheWordsOfLinksAndItems() {
    assertThat(HtmlText.plain("<ul><li>a <a href=x>link</a></li><li>b</li></ul>"))
        .isEqualTo("a link\n\nb");
  }

  @Test
  void dropsScriptsAndStyles() {
    assertThat(HtmlText.plain("a<script>evil()</script><style>p{}</style><!-- c -->b"))
        .isEqualTo("ab");
  }

  @Test
  void decodesEntities() {
    assertThat(HtmlText.plain("caf&eacute; &amp; th&#233; &lt;3")).isEqualTo("café & thé <3");
    assertThat(HtmlText.plain("<b>caf&eacute;</b>&nbsp;!")).isEqualTo("café !");
  }

  @Test
  void keepsTheLinesOfPlainText() {
    assertThat(HtmlText.plain("one\r\n\r\n\r\ntwo  three")).isEqualTo("one\n\ntwo three");
  }

  @Test
  void boundsTheText() {
    String huge = "<p>" + "abcdefghi ".repeat(100_000) + "</p>";
    assertThat(HtmlText.plain(huge)).hasSizeLessThanOrEqualTo(HtmlText.LONGEST);
    assertThat(HtmlText.plain("\uD83D\uDE00".repeat(60_000)))
        .hasSizeLessThanOrEqualTo(HtmlText.LONGEST)
        .doesNotEndWith("\uD83D");
  }

  @Test
  void makesATitleOneLine() {
    assertThat(HtmlText.line("A <b>bold</b>\n title &amp; more")).isEqualTo("A bold title & more");
    assertThat(HtmlText.line("<template>")).isEqualTo("<template>");
  }

  @Test
  void leavesNoScriptOfHostilePages() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.folder("hostile/xss"))) {
      for (Path file : files.toList()) {
        String text =
            HtmlText.plain(
                "<p>" + Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(text).hasSizeLessThanOrEqualTo(HtmlText.LONGEST).doesNotContain("\u0000");
      }
    }
  }
}
