package org.vigie.crawler.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.source.SourceKind;

class SelectorTest {
  private static final Element ITEM =
      Jsoup.parseBodyFragment(
              """
              <article data-id="7" id="it"><h2><a href=" /a ">Title</a></h2><b class="name"> </b>
              <i class="nick" title="Zoé">z</i><a href="mailto:x@y"><u>mail</u></a>
              <time datetime="2025-03-03">yesterday</time></article>
              """)
          .selectFirst("article");

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "h2 ! Title",
        "@data-id ! 7",
        ".nick@title ! Zoé",
        "time@datetime ! 2025-03-03",
        ".name || .nick ! z",
        ".none@title || .name || @id ! it",
        "a[href*='@y'] ! mail",
        ".name, .nick ! z"
      })
  void picksAValue(String selector, String value) {
    assertThat(Selector.parse(selector).value(ITEM)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {".none", ".name", ".nick@data-none", "@lang"})
  void picksNothingWhereThereIsNothing(String selector) {
    assertThat(Selector.parse(selector).value(ITEM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"h2, /a", "h2 a, /a", "u, mailto:x@y", "@data-id, 7"})
  void picksALinkOfAnElementOfItsSurroundingsOrInsideIt(String selector, String link) {
    assertThat(Selector.parse(selector).link(ITEM)).contains(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "li[[", "a ||", "|| a", "a >", ":nth-child(x)", "a:foo"})
  void saysThatASelectorCannotBeRead(String selector) {
    assertThatIllegalArgumentException().isThrownBy(() -> Selector.parse(selector));
  }

  @Test
  void refusesAnEndlessSelector() {
    assertThatIllegalArgumentException().isThrownBy(() -> Selector.parse("a ".repeat(2_000)));
  }

  @Property
  void readsAnyTextOrSaysThatItCannot(@ForAll String text) {
    assertThatNoException()
        .isThrownBy(() -> {
          try {
            Selector.parse(text).value(ITEM);
          } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).+");
          }
        });
  }

  @Test
  void onlyPagesAndForumsHaveParts() {
    assertThat(Part.labels(SourceKind.PAGE)).contains("item", "thread").doesNotContain("threads");
    assertThat(Part.labels(SourceKind.FORUM))
        .contains("item", "thread-link")
        .doesNotContain("thread");
    assertThat(Part.labels(SourceKind.FEED)).isEmpty();
    assertThat(Part.labels(SourceKind.PAGE))
        .allSatisfy(label -> assertThat(Part.of(label)).isPresent());
  }
}
