package org.vigie.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UrlCanonicalizerTest {
  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP://Example.ORG/A | http://example.org/A
          https://example.org:443/ | https://example.org/
          http://example.org:80 | http://example.org/
          http://example.org:8080/ | http://example.org:8080/
          http://example.org/a#part | http://example.org/a
          http://example.org/a/../b/./c | http://example.org/b/c
          http://example.org/?utm_source=x&id=1&fbclid=y | http://example.org/?id=1
          http://example.org/?UTM_Medium=rss | http://example.org/
          http://example.org/?b=2&a=1 | http://example.org/?a=1&b=2
          http://example.org/?id=1&gclid=z#top | http://example.org/?id=1
          http://exämple.org/é | http://xn--exmple-cua.org/%C3%A9
          http://example.org/a%7Eb | http://example.org/a~b
          """)
  void bringsAnAddressToItsOneForm(String given, String expected) {
    assertThat(canonicalizer.canonicalize(given).orElseThrow()).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "mailto:a@example.org",
        "javascript:alert(1)",
        "/relative",
        "http://",
        "http:///path",
        "ftp://example.org/",
        "data:text/html,x",
        "tag:example.org,2026:1"
      })
  void refusesWhatIsNoAddressOfAPage(String given) {
    assertThat(canonicalizer.canonicalize(given)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          post/1 | http://example.org/feeds/post/1
          /post/1 | http://example.org/post/1
          ../post | http://example.org/post
          ?page=2 | http://example.org/feeds/rss.xml?page=2
          //other.example/x | http://other.example/x
          """)
  void resolvesRelativeLinks(String given, String expected) {
    URI base = URI.create("http://example.org/feeds/rss.xml");
    assertThat(canonicalizer.canonicalize(given, base).orElseThrow()).hasToString(expected);
  }

  @Property(tries = 500)
  void neverThrows(@ForAll @StringLength(max = 60) String tail) {
    assertThat(canonicalizer.canonicalize("http://example.org/" + tail)).isNotNull();
    assertThat(canonicalizer.canonicalize("http://" + tail)).isNotNull();
  }

  @Test
  void appliedTwiceChangesNothing() throws IOException {
    int checked = 0;
    byte[] cases = Files.readAllBytes(SharedData.folder("url").resolve("urltestdata.json"));
    for (JsonNode test : JsonMapper.builder().build().readTree(cases).values()) {
      var once = canonicalizer.canonicalize(test.path("href").asString(""));
      if (once.isPresent()) {
        checked++;
        assertThat(canonicalizer.canonicalize(once.get().toString())).isEqualTo(once);
      }
    }
    System.out.println("urltestdata: " + checked + " addresses keep their form");
    assertThat(checked).isGreaterThan(100);
  }
}
