package org.vigie.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.post.Language;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();
  private static final double FLOOR = 0.98;
  private static final List<String> FRENCH =
      List.of(
          "Le service client ne répond pas depuis trois jours.",
          "Je suis très content de mon nouvel hébergeur.",
          "Il n'y a plus de réseau dans tout le quartier.",
          "Merci à toute l'équipe pour votre patience avec nous.",
          "Pourquoi est-ce que la facture a encore augmenté ?",
          "On nous promet la fibre et rien ne vient.");
  private static final List<String> ENGLISH =
      List.of(
          "The customer service has not answered for three days.",
          "I am very happy with my new hosting provider.",
          "There is no signal at all on our street.",
          "Thanks to the whole team for being patient with us.",
          "Why did the bill go up again this month?",
          "They promise us fibre and then nothing comes.");

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
        "Demain matin il pleut sur Emmanuel Macron | | fr",
        "La fibre | | und",
        "New phone | | und",
        "Emmanuel Macron Angela Merkel Justin Trudeau | | und",
        "12 300 45,6 % 2026-11-22 | | und",
        "https://example.org/la-panne-est-finie www.example.com | | und",
        "Le serveur est en panne depuis ce matin. The server has been down since this morning. | | und",
        "I love it when they say: bienvenue chez vous, and then nothing works for days | | en",
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
        "Сервис не работает с утра, ничего не загружается | fr | und"
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

  @Property(tries = 60)
  void isUnknownWhenHalfIsFrenchAndHalfEnglish(
      @ForAll @IntRange(max = 5) int french,
      @ForAll @IntRange(max = 5) int english,
      @ForAll boolean frenchFirst) {
    String one = FRENCH.get(french);
    String other = ENGLISH.get(english);
    String text = frenchFirst ? one + " " + other : other + "\n" + one;

    assertThat(IDENTIFIER.identify(text, null)).isEqualTo(Language.UNKNOWN);
    assertThat(IDENTIFIER.identify(one, null)).isEqualTo(Language.FRENCH);
    assertThat(IDENTIFIER.identify(other, null)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void seldomNamesOneLanguageForTwoPostsInOne() throws IOException {
    Optional<Path> folder = LanguageScores.folder();
    assumeTrue(folder.isPresent(), "skipped: the shared texts in several languages are absent");
    List<String> french = Files.readAllLines(folder.get().resolve("french.txt"));
    List<String> english = Files.readAllLines(folder.get().resolve("english.txt"));
    int unknown = 0;
    for (int i = 0; i < 500; i++) {
      String both = french.get(i) + " " + english.get(i);
      unknown += IDENTIFIER.identify(both, null).equals(Language.UNKNOWN) ? 1 : 0;
    }
    System.out.println("mixed posts that are unknown: " + unknown + " of 500");
    assertThat(unknown).isGreaterThan(375);
  }
}
