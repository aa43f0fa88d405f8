package org.vigie.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.post.Language;

class SentencesTest {
  private final Sentences sentences = new Sentences();

  @Test
  void cutsEnglish() {
    assertThat(cut("Mr. Smith paid $3.50 in the U.S. today. He doesn't mind!", Language.ENGLISH))
        .containsExactly("Mr. Smith paid $3.50 in the U.S. today.", "He doesn't mind!");
  }

  @Test
  void cutsFrench() {
    assertThat(cut("L'hébergeur est en panne. Est-ce que ça revient ?", Language.FRENCH))
        .containsExactly("L'hébergeur est en panne.", "Est-ce que ça revient ?");
  }

  @Test
  void splitsClitics() {
    assertThat(forms("It doesn't work", Language.ENGLISH))
        .containsExactly("It", "does", "n't", "work");
    assertThat(forms("J'aime l'éolienne", Language.FRENCH))
        .containsExactly("J'", "aime", "l'", "éolienne");
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(sentences.of(" ", Language.ENGLISH)).isEmpty();
  }

  @Test
  void findsPlacesBeyondTheBasicPlane() {
    assertThat(cut("😀 Yes. No.", Language.ENGLISH)).containsExactly("😀 Yes.", "No.");
  }

  private List<String> forms(String text, Language language) {
    return sentences.of(text, language).getFirst().words().stream()
        .map(Sentence.Word::form)
        .toList();
  }

  private List<String> cut(String text, Language language) {
    return sentences.of(text, language).stream()
        .map(sentence -> text.substring(sentence.range().start(), sentence.range().end()))
        .toList();
  }
}
