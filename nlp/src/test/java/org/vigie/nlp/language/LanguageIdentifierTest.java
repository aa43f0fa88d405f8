package org.vigie.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.post.Language;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();
  private static final double FLOOR = 0.98;

  @Test
  void tellsFrenchAndEnglishFromOtherLanguages() {
    Optional<Path> folder = LanguageScores.folder();
    assumeTrue(folder.isPresent(), "skipped: the shared texts in several languages are absent");
    LanguageScores scores = LanguageScores.of(IDENTIFIER, folder.get());
    for (String tag : List.of("fr", "en")) {
      System.out.printf(
          "language %s: recall %.4f precision %.4f%n",
          tag, scores.recall(tag), scores.precision(tag));
      assertThat(scores.recall(tag)).as("recall of %s", tag).isGreaterThan(FLOOR);
      assertThat(scores.precision(tag)).as("precision of %s", tag).isGreaterThan(FLOOR);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // text | declared | language
        "Le service est en panne depuis ce matin | | fr",
        "The service has been down since this morning | | en",
        "L'énergie renouvelable progresse | | fr",
        "Der Dienst ist seit heute morgen gestört | | de",
        "The service has been down since this morning | fr | en",
        "Le service est en panne depuis ce matin | en | fr",
        "panne | fr | fr",
        "ok | en | en",
        "ok | | und",
        "ok | de | und",
        "😡😡 @ovh https://example.org | | und",
        "😡😡 @ovh https://example.org | fr | fr",
        "'' | | und",
        "これは日本語の文章です | fr | und",
        "Сервис не работает с утра, ничего не загружается | fr | ru"
      })
  void answersUnknownRatherThanAGuess(String text, String declared, String expected) {
    Language source = declared == null ? null : new Language(declared);
    assertThat(IDENTIFIER.identify(text, source)).hasToString(expected);
  }

  @Test
  void readsOnlyTheBeginningOfALongText() {
    assertThat(IDENTIFIER.identify("le service est en panne ".repeat(100_000), null))
        .isEqualTo(Language.FRENCH);
  }
}
