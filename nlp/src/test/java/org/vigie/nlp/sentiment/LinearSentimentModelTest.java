package org.vigie.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;

class LinearSentimentModelTest {
  private final LinearSentimentModel model = Bundled.POSTS;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; I love this host, the support team is amazing!; POSITIVE",
        "en; Thank you so much, great service :); POSITIVE",
        "en; Worst company ever, my site is down again and nobody answers; NEGATIVE",
        "en; I hate this update, it broke everything; NEGATIVE",
        "en; The meeting is on Tuesday at 10 in room 4; NEUTRAL",
        "en; This is not good at all; NEGATIVE",
        "fr; J'adore cet hébergeur, le support est vraiment génial !; POSITIVE",
        "fr; Merci beaucoup, excellent service; POSITIVE",
        "fr; Quelle honte, ce service est nul et personne ne répond; NEGATIVE",
        "fr; Je suis très déçu, c'est une catastrophe; NEGATIVE",
        "fr; La réunion aura lieu mardi à 10 h en salle 4; NEUTRAL",
      })
  void tellsPlainSentencesApart(String language, String text, SentimentLabel label) {
    Sentiment judged = model.of(text, Language.ofTag(language));

    assertThat(judged.label()).as(text).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; The support is good; The support is not good",
        "en; I am happy with them; I am not happy with them",
        "fr; Le service est bon; Le service n'est pas bon",
        "fr; Je suis content; Je ne suis pas content",
      })
  void lowersPolarityUnderNegation(String language, String plain, String negated) {
    Language spoken = Language.ofTag(language);

    assertThat(model.of(negated, spoken).polarity()).isLessThan(model.of(plain, spoken).polarity());
  }

  @Test
  void readsEscapesAsTheCharactersTheyStandFor() {
    assertThat(model.of("I can\\u2019t stand it &amp; I hate it", Language.ENGLISH))
        .isEqualTo(model.of("I can’t stand it & I hate it", Language.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void knowsNothingOfAnEmptyText(String text) {
    assertThat(model.of(text, Language.ENGLISH)).isEqualTo(Sentiment.UNKNOWN);
  }

  @Test
  void readsFacesAloneInLanguagesWithoutModel() {
    Language german = new Language("de");

    assertThat(model.of("Der Bus fährt um zehn 😍", german).label())
        .isEqualTo(SentimentLabel.POSITIVE);
    assertThat(model.of("Der Bus fährt um zehn :(", german).label())
        .isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(model.of("Der Bus fährt um zehn", german)).isEqualTo(Sentiment.UNKNOWN);
  }

  @Test
  void guessesWithDoubtWhereTheLanguageIsNotKnown() {
    Sentiment sure = model.of("This film is wonderful", Language.ENGLISH);
    Sentiment guess = model.of("This film is wonderful", Language.UNKNOWN);

    assertThat(guess.label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(guess.confidence()).isLessThan(sure.confidence());
    assertThat(model.of("12:30 !", Language.UNKNOWN)).isEqualTo(Sentiment.UNKNOWN);
  }

  @Test
  void judgesLongTextsBySentence() {
    String report = "The meeting was held on Tuesday in the town hall of the city. ".repeat(6);
    String complaint = "The service is terrible and I hate it. ".repeat(6);

    Sentiment judged = model.of(report + complaint, Language.ENGLISH);

    assertThat(judged.label()).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "a ", ".", "@", "http://", "😀", "aé'", "\ud800", "(:", "1,", "\u0000", "👍🏽‍"
      })
  void survivesHundredThousandCharacters(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    Sentiment english = model.of(text, Language.ENGLISH);
    Sentiment french = model.of(text, Language.FRENCH);

    assertThat(english.confidence()).isBetween(0.0, 1.0);
    assertThat(french.confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void isNamedByTheHashOfItsFile() {
    assertThat(model.version()).matches("sentiment-linear=[0-9a-f]{12}");
  }

  @Test
  void refusesWhatIsNoModelFile() {
    byte[] file = SentimentModels.bundledBytes();

    assertThatThrownBy(() -> LinearSentimentModel.read(new byte[] {1, 2, 3, 4}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("VGS2");
    assertThatThrownBy(() -> LinearSentimentModel.read(Arrays.copyOf(file, file.length / 2)))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void keepsItsModelFileThroughReadingAndWriting() throws IOException {
    byte[] file = SentimentModels.bundledBytes();
    SentimentModels models = SentimentModels.read(SentimentModels.read(file).bytes());

    assertThat(models.languages()).containsOnlyKeys("en", "fr");
    assertThat(LinearSentimentModel.read(models.bytes()).of("I love it", Language.ENGLISH))
        .isEqualTo(model.of("I love it", Language.ENGLISH));
  }
}
