package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.text.CharRange;

class LabelledTargetsTest {
  @TempDir private Path folder;

  @Test
  void readsAspectTermsAndLeavesConflictsOut() throws IOException {
    Path file =
        written(
            """
            <sentence><text>Soup &amp; fish</text><aspectTerms>
            <aspectTerm term="fish" polarity="positive" from="7" to="11"/>
            <aspectTerm term="Soup" polarity="conflict" from="0" to="4"/>
            </aspectTerms></sentence>
            """);

    assertThat(LabelledTargets.aspects(file))
        .containsExactly(
            new LabelledTarget("Soup & fish", new CharRange(7, 11), SentimentLabel.POSITIVE));
  }

  @Test
  void readsTriples() throws IOException {
    Path file = written("i like $T$ a lot\nwii\n1\n$T$ ?\nbush\n-1\n");

    assertThat(LabelledTargets.triples(file))
        .containsExactly(
            new LabelledTarget("i like wii a lot", new CharRange(7, 10), SentimentLabel.POSITIVE),
            new LabelledTarget("bush ?", new CharRange(0, 4), SentimentLabel.NEGATIVE));
  }

  @Test
  void readsListsOfNamedTargets() throws IOException {
    Path file =
        written(
            """
            Le son est nul####[['son', 'audio', 'negative'], ['NULL', 'x', 'NEG']]
            Rien####[]
            d'accord####[["d'accord", 'x', 'POS']]
            """);

    assertThat(LabelledTargets.lists(file))
        .containsExactly(
            new LabelledTarget("Le son est nul", new CharRange(3, 6), SentimentLabel.NEGATIVE),
            new LabelledTarget("d'accord", new CharRange(0, 8), SentimentLabel.POSITIVE));
  }

  @Test
  void readsNews() throws IOException {
    Path file =
        written(
            """
            {"sentence_normalized": "He \\"won\\"", "targets": [{"from": 0, "to": 2, \
            "mention": "He", "polarity": 2.0}]}
            """);

    assertThat(LabelledTargets.news(file))
        .containsExactly(
            new LabelledTarget("He \"won\"", new CharRange(0, 2), SentimentLabel.NEGATIVE));
  }

  private Path written(String content) throws IOException {
    return Files.writeString(folder.resolve("set"), content);
  }
}
