package org.vigie.alerts.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ElementTest {

  @Test
  void textAndAttributesCannotBecomeMarkup() {
    String html =
        Element.of("p").attribute("title", "\"><script>").text("<b>&'\"\u0000</b>").html();

    assertThat(html)
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;&quot; &lt;/b&gt;</p>\n");
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    assertThat(Element.link(URI.create("https://a.example/?x=1&y=2"), "a").html())
        .isEqualTo("<a href=\"https://a.example/?x=1&amp;y=2\">a</a>");
    assertThat(Element.link(URI.create("javascript:alert(1)"), "a").html())
        .isEqualTo("<span>a</span>");
  }

  @Test
  void voidElementsAreNotClosed() {
    assertThat(Element.of("div").add(Element.of("br")).html()).isEqualTo("<div><br></div>");
  }
}
