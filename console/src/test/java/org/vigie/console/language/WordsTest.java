package org.vigie.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vigie.domain.post.Language;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.domain.store.Step;

class WordsTest {
  private final Words french = words(UiLanguage.FR);
  private final Words english = words(UiLanguage.EN);

  private static Words words(UiLanguage language) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("org/vigie/console/messages");
    messages.setDefaultEncoding("UTF-8");
    return new Words(messages, language, ZoneId.of("Europe/Paris"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, Aucune publication, No posts",
    "1, 1 publication, 1 post",
    "1234, 1\u202f234 publications, '1,234 posts'"
  })
  void countsAgreeWithTheirNoun(long count, String inFrench, String inEnglish) {
    assertThat(french.text("search.found", count)).isEqualTo(inFrench);
    assertThat(english.text("search.found", count)).isEqualTo(inEnglish);
  }

  @Test
  void aNetSentimentCarriesItsIntervalAndSample() {
    assertThat(french.net(new SentimentCounts(1, 0, 0).net()))
        .startsWith("−1,00 (de −1,00 à ")
        .endsWith("1 mention jugée)");
    assertThat(english.net(SentimentCounts.NONE.net())).isEqualTo("no judged mentions");
  }

  @ParameterizedTest
  @CsvSource({"12, 10, +20%", "10, 12, −17%", "3, 0, new", "0, 0, ''", "1000, 1001, steady"})
  void aChangeHasASign(long now, long before, String shown) {
    assertThat(english.change(now, before)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"PT45S, 45 s", "PT5M, 5 min", "PT6H, 6 h", "PT47H, 47 h", "P3D, 3 d"})
  void aLengthOfTimeIsInItsLargestUnit(Duration length, String shown) {
    assertThat(english.duration(length)).isEqualTo(shown);
  }

  @Test
  void intervalsAreNamedInTheTeamsZone() {
    Instant start = Instant.parse("2026-11-08T23:00:00Z");

    assertThat(french.interval(start, Step.HOUR)).isEqualTo("9 nov. 00:00");
    assertThat(french.interval(start, Step.DAY)).isEqualTo("lun. 9 nov.");
    assertThat(english.interval(start, Step.WEEK)).isEqualTo("week of 9 Nov 2026");
  }

  @Test
  void languagesHaveNames() {
    assertThat(french.languageName(Language.ENGLISH)).isEqualTo("anglais");
    assertThat(english.languageName(Language.UNKNOWN)).isEqualTo("language unknown");
  }

  @Test
  void aSmallPolarityHasNoSign() {
    assertThat(english.signed(-0.001)).isEqualTo("0.00");
  }
}
