package org.vigie.app.config.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
  private static final List<String> KEYS =
      List.of("id", "name", "url", "interval", "language", "max-body", "connect-timeout");

  @ParameterizedTest
  @CsvSource({
    "intervall, interval",
    "intreval, interval",
    "langage, language",
    "nmae, name",
    "ulr, url",
    "maxbody, max-body",
    "conect-timout, connect-timeout",
    "kubernetes, ''",
    "x, ''",
    "duration, ''",
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(NearestWord.of(written, KEYS).orElse("")).isEqualTo(meant);
  }
}
