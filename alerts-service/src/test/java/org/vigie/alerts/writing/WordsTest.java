package org.vigie.alerts.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;

class WordsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant TIME = Instant.parse("2026-11-19T13:32:00Z");

  private final Words french = new Words(Language.FRENCH, PARIS);
  private final Words english = new Words(Language.ENGLISH, PARIS);

  @Test
  void writesMomentsInTheZoneOfTheTeam() {
    assertThat(french.moment(TIME)).isEqualTo("jeudi 19 novembre 2026 à 14:32");
    assertThat(english.moment(TIME)).isEqualTo("Thursday 19 November 2026 at 14:32");
    assertThat(french.shortMoment(TIME)).isEqualTo("19 nov. 2026, 14:32");
    assertThat(english.shortMoment(TIME)).isEqualTo("19 Nov 2026, 14:32");
  }

  @Test
  void writesFiguresAsReadersExpectThem() {
    assertThat(french.number(1234567)).isEqualTo("1\u00a0234\u00a0567");
    assertThat(english.number(1234567)).isEqualTo("1,234,567");
    assertThat(french.percent(0.125)).isEqualTo("12,5\u00a0%");
    assertThat(english.percent(-0.125)).isEqualTo("\u221212.5%");
    assertThat(french.signed(3.4)).isEqualTo("+3");
    assertThat(french.signed(-3.6)).isEqualTo("\u22124");
    assertThat(french.signed(0.2)).isEqualTo("0");
  }

  @Test
  void theFirstOfAMonthIsAnOrdinalInFrench() {
    assertThat(french.moment(Instant.parse("2026-10-31T23:01:00Z")))
        .isEqualTo("dimanche 1er novembre 2026 à 00:01");
    assertThat(french.shortMoment(Instant.parse("2026-12-11T10:01:00Z")))
        .isEqualTo("11 déc. 2026, 11:01");
    assertThat(french.days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 7)))
        .isEqualTo("du 1er au 7 juin 2026");
  }

  @Test
  void aPeriodSaysMonthAndYearOnce() {
    assertThat(english.days(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15)))
        .isEqualTo("9 to 15 November 2026");
    assertThat(french.days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6)))
        .isEqualTo("du 30 novembre au 6 décembre 2026");
    assertThat(english.days(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)))
        .isEqualTo("28 December 2026 to 3 January 2027");
  }

  @Test
  void zeroIsSingularInFrenchAndPluralInEnglish() {
    assertThat(french.count("mentions", 0)).isEqualTo("0 mention");
    assertThat(french.count("mentions", 2)).isEqualTo("2 mentions");
    assertThat(english.count("mentions", 0)).isEqualTo("0 mentions");
    assertThat(english.count("mentions", 1)).isEqualTo("1 mention");
  }

  @Test
  void writesLengthsOfTime() {
    assertThat(french.duration(Duration.ofMinutes(90))).isEqualTo("90 minutes");
    assertThat(french.duration(Duration.ofHours(1))).isEqualTo("1 heure");
    assertThat(english.duration(Duration.ofDays(1))).isEqualTo("24 hours");
    assertThat(english.duration(Duration.ofDays(7))).isEqualTo("7 days");
  }

  @Test
  void frenchSignsStandAfterASpaceThatDoesNotBreak() {
    assertThat(french.say("fact.line", "Seuil", "20")).isEqualTo("Seuil\u00a0: 20");
    assertThat(french.say("incident.why", "a@b", "R")).contains("«\u00a0R\u00a0»");
  }

  @Test
  void whatStandsInASentenceIsNotReadAsASentence() {
    assertThat(english.say("fact.line", "{1}", "{0} : x")).isEqualTo("{1}: {0} : x");
  }

  @Test
  void namesSentimentsAndLanguages() {
    assertThat(french.sentiment(SentimentLabel.NEGATIVE)).isEqualTo("négatif");
    assertThat(french.language(Language.ENGLISH)).isEqualTo("anglais");
    assertThat(english.language(Language.FRENCH)).isEqualTo("French");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(bundle("fr").keySet()).isEqualTo(bundle("en").keySet());
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("org.vigie.alerts.writing.messages", Locale.of(language));
  }
}
