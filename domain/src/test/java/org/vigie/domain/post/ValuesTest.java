package org.vigie.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({"fr,fr", "fr-FR,fr", "EN_us,en", "' de ',de", "123,und", "'',und", "français,und"})
  void aDeclaredLanguageIsReadLeniently(String declared, String expected) {
    assertThat(Language.ofTag(declared)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Blog", "-blog", "a b", "é"})
  void anIdentifierHasOneForm(String value) {
    assertThatThrownBy(() -> new SourceId(value)).hasMessageContaining("is not an identifier");
  }

  @Test
  void anAuthorsNameNeverReachesALog() {
    assertThat(new AuthorName("Jeanne Martin")).hasToString("AuthorName[***]");
    assertThatThrownBy(() -> new AuthorName(" ")).hasMessageContaining("blank");
  }

  @Test
  void unknownEngagementIsNotZero() {
    assertThat(Engagement.UNKNOWN.likes()).isNull();
    assertThatThrownBy(() -> new Engagement(-1L, null, null, null)).hasMessageContaining("likes");
  }

  @Test
  void aPostSaysSomething() {
    assertThat(post("Titre", "texte").content()).isEqualTo("Titre\ntexte");
    assertThat(post("", "texte").content()).isEqualTo("texte");
    assertThat(post("Titre", "").content()).isEqualTo("Titre");
    assertThatThrownBy(() -> post(" ", "")).hasMessageContaining("neither title nor text");
  }

  private static Post post(String title, String text) {
    SourceId source = new SourceId("blog");
    return new Post(
        PostId.of(source, "1"),
        source,
        "1",
        CanonicalUrl.parse("https://example.org/1").orElseThrow(),
        title,
        text,
        null,
        null,
        Instant.EPOCH,
        null,
        null,
        Engagement.UNKNOWN,
        new Provenance("f", Instant.EPOCH, "feed", 200, RobotsVerdict.ALLOWED, "0"));
  }
}
