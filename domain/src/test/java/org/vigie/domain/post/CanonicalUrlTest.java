package org.vigie.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://Example.ORG, https://example.org/",
    "HTTP://example.org:80/a, http://example.org/a",
    "https://example.org:443/a?b=c#d, https://example.org/a?b=c",
    "https://example.org:8443/a, https://example.org:8443/a",
    "https://user:secret@example.org/, https://example.org/"
  })
  void bringsAnAddressToOneForm(String given, String expected) {
    assertThat(CanonicalUrl.parse(given)).hasToString("Optional[" + expected + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "/relative",
        "https://",
        "http:a b"
      })
  void refusesWhatNoPersonCanOpen(String given) {
    assertThat(CanonicalUrl.parse(given)).isEmpty();
  }

  @Test
  void aHandMadeAddressIsChecked() {
    assertThatThrownBy(() -> new CanonicalUrl(URI.create("ftp://example.org/")))
        .hasMessageContaining("not http or https");
    assertThatThrownBy(() -> new CanonicalUrl(URI.create("https://a@example.org/")))
        .hasMessageContaining("user information");
  }

  @Test
  void aHostLongerThanANameCanBeIsNone() {
    String longest = "a.".repeat(125) + "org";
    assertThat(CanonicalUrl.parse("https://" + longest + "/")).isPresent();
    assertThat(CanonicalUrl.parse("https://a" + longest + "/")).isEmpty();
    assertThatThrownBy(() -> new CanonicalUrl(URI.create("https://a" + longest + "/")))
        .hasMessageContaining("253");
  }

  @Test
  void aPostWithoutAddressSaysSo() {
    SourceId source = new SourceId("import-x");
    CanonicalUrl absent = CanonicalUrl.absent(source, PostId.of(source, "1"));
    assertThat(absent.isAbsent()).isTrue();
    assertThat(CanonicalUrl.parse(absent.toString())).contains(absent);
    assertThat(CanonicalUrl.parse("https://example.org/").orElseThrow().isAbsent()).isFalse();
  }
}
