package org.vigie.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostValuesTest {
  private static final SourceId SOURCE = new SourceId("forum");

  @Test
  void derivesOneIdentifierFromSourceAndNativeId() {
    PostId id = PostId.of(SOURCE, "42");
    assertThat(id).isEqualTo(PostId.of(SOURCE, "42")).isNotEqualTo(PostId.of(SOURCE, "43"));
    assertThat(id).isNotEqualTo(PostId.of(new SourceId("forum4"), "2"));
    assertThatThrownBy(() -> PostId.of(SOURCE, "")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "fr,fr",
    "fr-FR,fr",
    "EN_us,en",
    "' de ',de",
    "english,und",
    "'',und",
    "x-1,und",
    "123,und",
    "français,und"
  })
  void readsLanguageTags(String declared, String tag) {
    assertThat(Language.ofTag(declared).tag()).isEqualTo(tag);
  }

  @Test
  void refusesCountsBelowZero() {
    assertThatThrownBy(() -> new Engagement(null, -1L, null, null))
        .hasMessage("shares is -1, below 0");
    assertThat(new Engagement(0L, null, null, null).likes()).isZero();
  }

  @Test
  void unknownCountsAreNotZero() {
    assertThat(Engagement.UNKNOWN.likes()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Le Monde", "Blog", "-blog", "a b", "é"})
  void refusesIdentifiersThatCannotStandInAFile(String value) {
    assertThatThrownBy(() -> new SourceId(value))
        .hasMessageContaining("\"" + value + "\"")
        .hasMessageContaining("is not an identifier");
  }

  @Test
  void hidesAuthorsNames() {
    assertThat(new AuthorName("Jean")).hasToString("AuthorName[***]");
    assertThatThrownBy(() -> new AuthorName(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AuthorPseudonym("Jean"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"Title,Text,'Title\nText'", "Title,'',Title", "'',Text,Text"})
  void joinsTitleAndText(String title, String text, String content) {
    assertThat(post(title, text).content()).isEqualTo(content);
  }

  @Test
  void refusesAPostThatSaysNothing() {
    assertThatThrownBy(() -> post("", " ")).hasMessageContaining("neither title nor text");
  }

  private static Post post(String title, String text) {
    CanonicalUrl url = CanonicalUrl.parse("https://example.org/1").orElseThrow();
    Provenance provenance =
        new Provenance("f.csv", Instant.EPOCH, "import", 0, RobotsVerdict.NOT_APPLICABLE, "0");
    return new Post(
        PostId.of(SOURCE, "1"),
        SOURCE,
        "1",
        url,
        title,
        text,
        null,
        null,
        Instant.EPOCH,
        null,
        null,
        Engagement.UNKNOWN,
        provenance);
  }
}
