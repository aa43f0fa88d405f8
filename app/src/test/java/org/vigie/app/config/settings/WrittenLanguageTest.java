package org.vigie.app.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenLanguageTest {
  @ParameterizedTest
  @CsvSource({"fr, FR", "fr_FR.UTF-8, FR", "FR-ca, FR", "en, EN", "C, EN", "'', EN", "de_DE, EN"})
  void isFrenchWhereTheTagBeginsWithFr(String tag, WrittenLanguage language) {
    assertThat(WrittenLanguage.ofTag(tag)).isEqualTo(language);
    assertThat(language.locale().getLanguage()).isEqualTo(language.language().tag());
  }
}
