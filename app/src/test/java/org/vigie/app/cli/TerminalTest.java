package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @ParameterizedTest
  @CsvSource({"fr_FR.UTF-8,fr", "FR,fr", "en_US.UTF-8,en", "de_DE,en", "'',en"})
  void speaksFrenchOrElseEnglish(String variable, String language) {
    assertThat(Terminal.ofProcess(variable).locale().getLanguage()).isEqualTo(language);
  }

  @Test
  void whatIsFilledInKeepsItsApostrophesAndBraces() {
    String text = RecordedTerminal.french().terminal().text("argument.date", "l'an {1}");
    assertThat(text).startsWith("« l'an {1} » n’est pas une date");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(bundle("fr").keySet()).isEqualTo(bundle("en").keySet());
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("org.vigie.app.cli.messages", Locale.of(language));
  }
}
