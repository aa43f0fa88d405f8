package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;

class LinearTargetSentimentTest {
  private static final double FLOOR = 0.80;
  private static final LinearSentimentModel POSTS = LinearSentimentModel.bundled();
  private final LinearTargetSentiment model = LinearTargetSentiment.bundled(POSTS);

  @Test
  void tellsTwoTargetsOfOneSentenceApart() {
    String text = "OVH est lent mais Ouvaton répond toujours";

    assertThat(towards(text, "OVH", Language.FRENCH).label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(towards(text, "Ouvaton", Language.FRENCH).label())
        .isEqualTo(SentimentLabel.POSITIVE);
  }

  @Test
  void readsMostComparisons() throws IOException {
    List<String> cases = cases();
    long right = cases.stream().filter(this::isRight).count();

    assertThat(right / (double) cases.size())
        .as("wrong: %s", cases.stream().filter(each -> !isRight(each)).toList())
        .isGreaterThanOrEqualTo(FLOOR);
  }

  private boolean isRight(String line) {
    String[] cells = line.split(";");
    int start = cells[1].indexOf('[');
    int end = cells[1].indexOf(']') - 1;
    String text = cells[1].replace("[", "").replace("]", "");
    Sentiment judged =
        model.towards(text, List.of(new CharRange(start, end)), Language.ofTag(cells[0]));
    return judged.label().key().equals(cells[2]);
  }

  private static List<String> cases() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LinearTargetSentimentTest.class.getResourceAsStream("comparisons.csv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @Test
  void judgesTheWholeTextWithoutATarget() {
    String text = "I love it";

    assertThat(model.towards(text, List.of(), Language.ENGLISH))
        .isEqualTo(POSTS.of(text, Language.ENGLISH));
  }

  @Test
  void judgesTheWholeTextInLanguagesWithoutModel() {
    assertThat(towards("Ouvaton ist prima", "Ouvaton", new Language("de")))
        .isEqualTo(Sentiment.UNKNOWN);
  }

  @Test
  void judgesTheWholeTextWhenTheTargetIsOutOfIt() {
    assertThat(model.towards("ok", List.of(new CharRange(50, 60)), Language.ENGLISH))
        .isEqualTo(POSTS.of("ok", Language.ENGLISH));
  }

  @Test
  void staysLinearWithManyTargets() {
    String text = "OVH but ".repeat(10_000);
    List<CharRange> targets =
        IntStream.range(0, 10_000).mapToObj(i -> new CharRange(i * 8, i * 8 + 3)).toList();

    assertThat(model.towards(text, targets, Language.ENGLISH).confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void isNamedByTheHashOfItsFile() {
    assertThat(model.version()).matches("target-linear=[0-9a-f]{12}");
  }

  private Sentiment towards(String text, String target, Language language) {
    int start = text.indexOf(target);
    return model.towards(text, List.of(new CharRange(start, start + target.length())), language);
  }
}
