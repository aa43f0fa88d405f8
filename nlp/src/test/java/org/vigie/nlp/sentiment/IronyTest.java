package org.vigie.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.Resources;

class IronyTest {
  private final Irony irony = new Irony(Bundled.POSTS.lexicon());

  @Test
  void isSeldomWrongOnSentencesWrittenForTheProject() {
    int right = 0;
    int wrong = 0;
    int ironic = 0;
    List<String> lines =
        new String(Resources.bytes(IronyTest.class, "irony.csv"), StandardCharsets.UTF_8)
            .lines()
            .toList();
    for (String line : lines) {
      boolean meant = line.startsWith("yes;");
      boolean flagged = irony.isLikely(line.substring(line.indexOf(';') + 1));
      ironic += meant ? 1 : 0;
      right += meant && flagged ? 1 : 0;
      wrong += !meant && flagged ? 1 : 0;
      if (meant != flagged) {
        System.out.println((flagged ? "wrongly flagged: " : "not flagged: ") + line);
      }
    }
    System.out.printf("irony: %d of %d found, %d wrong%n", right, ironic, wrong);

    assertThat(right / (double) (right + wrong)).isGreaterThan(0.85);
    assertThat(right / (double) ironic).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"All fine here #irony", "Tout va bien #sarcasme", "So helpful /s"})
  void believesWhoeverSignsIt(String text) {
    assertThat(irony.isLikely(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Parfait, rien à dire !", "Super hébergeur, zéro souci"})
  void believesPraiseOfWhatIsAbsent(String text) {
    assertThat(irony.isLikely(text)).isFalse();
  }

  @Test
  void believesThanksForNewsOfAnOutage() {
    assertThat(irony.isLikely("Merci pour l'info, mais chez moi la panne dure encore")).isFalse();
  }

  @Test
  void noticesThanksForNothing() {
    assertThat(irony.isLikely("Super le service client, merci pour rien")).isTrue();
  }

  @Test
  void takesNoClassAway() {
    Sentiment praise = new Sentiment(SentimentLabel.POSITIVE, 0.6, 0.7);

    assertThat(new Caution(irony, 0.5).of(praise, "Super, encore une panne"))
        .isEqualTo(new Sentiment(SentimentLabel.POSITIVE, 0.6, 0.35, true));
  }

  @Test
  void staysOutOfLongTexts() {
    String filler = "le serveur tourne dans une salle fraîche ".repeat(10);

    assertThat(irony.isLikely("Bravo ! La panne dure. " + filler)).isFalse();
  }

  @Test
  void lowersTheConfidenceAndKeepsTheClass() {
    Sentiment praise = new Sentiment(SentimentLabel.POSITIVE, 0.6, 0.7);
    Caution caution = new Caution(irony, 0);

    assertThat(caution.of(praise, "Super, encore une panne"))
        .isEqualTo(new Sentiment(SentimentLabel.POSITIVE, 0.6, 0.35, true));
    assertThat(caution.of(praise, "Super concert")).isEqualTo(praise);
  }

  @Test
  void givesNoClassBelowTheConfidenceThatIsAskedFor() {
    Caution caution = new Caution(irony, 0.5);

    assertThat(caution.of(new Sentiment(SentimentLabel.NEGATIVE, -0.2, 0.45), "lent"))
        .isEqualTo(new Sentiment(SentimentLabel.UNKNOWN, 0, 0.45));
    assertThat(caution.of(new Sentiment(SentimentLabel.NEGATIVE, -0.2, 0.5), "lent").label())
        .isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(caution.of(Sentiment.UNKNOWN, "")).isEqualTo(Sentiment.UNKNOWN);
  }
}
