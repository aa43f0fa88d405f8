package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss><dc:title/></rss> | <rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title/></rss>",
        "<rss><a our:b='1'/></rss> | <rss xmlns:our=\"urn:undeclared:our\"><a our:b='1'/></rss>",
        "<rss xmlns:dc='x'><dc:title/></rss> | <rss xmlns:dc='x'><dc:title/></rss>",
        "<rss xml:lang='fr'>https://a:b</rss> | <rss xml:lang='fr'>https://a:b</rss>",
        "<rss>1:a -:b :c d:1 e:</rss> | <rss>1:a -:b :c d:1 e:</rss>",
        "no markup, dc:title | no markup, dc:title"
      })
  void whatIsUsedWithoutBeingDeclaredIsDeclaredInTheRoot(String text, String expected) {
    assertThat(Prefixes.declared(text)).isEqualTo(expected);
  }
}
