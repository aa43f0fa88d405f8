package org.vigie.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.ORG,http://example.org/",
    "https://example.org:443/a?b=c#d,https://example.org/a?b=c",
    "http://example.org:8080/É,http://example.org:8080/É",
    "' https://example.org/x ',https://example.org/x"
  })
  void bringsAnAddressToOneForm(String given, String canonical) {
    assertThat(CanonicalUrl.parse(given)).get().hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "example.org", "ftp://example.org/", "http:///x", "http://[", "mailto:a@b"})
  void refusesWhatIsNotAWebAddress(String given) {
    assertThat(CanonicalUrl.parse(given)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://Example.org/", "http://a@example.org/", "http://example.org/#a"})
  void refusesAnAddressInAnotherForm(String given) {
    assertThatThrownBy(() -> new CanonicalUrl(URI.create(given)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
