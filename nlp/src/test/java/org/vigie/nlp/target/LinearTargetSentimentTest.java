package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.Sha256;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;

class LinearTargetSentimentTest {
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
  void showsThePassageThatDecided() {
    String text = "OVH est lent mais Ouvaton répond toujours";

    assertThat(evidence(text, "OVH")).contains("lent").doesNotContain("Ouvaton");
    assertThat(evidence(text, "Ouvaton")).contains("répond toujours").doesNotContain("lent");
  }

  @Test
  void isLessSureWhereNothingIsSaidNearby() {
    String near = "Ouvaton is great";
    String far = "Ouvaton. On Monday we met at the station. The weather was great";

    assertThat(towards(far, "Ouvaton", Language.ENGLISH).polarity())
        .isLessThan(towards(near, "Ouvaton", Language.ENGLISH).polarity());
  }

  @Test
  void judgesTheWholeTextWithoutATarget() {
    String text = "I love it";

    assertThat(model.towards(text, List.of(), Language.ENGLISH).sentiment())
        .isEqualTo(POSTS.of(text, Language.ENGLISH));
  }

  @Test
  void judgesTheWholeTextInLanguagesWithoutModel() {
    assertThat(towards("Ouvaton ist prima", "Ouvaton", new Language("de")))
        .isEqualTo(Sentiment.UNKNOWN);
  }

  @Test
  void judgesTheWholeTextWhenTheTargetIsOutOfIt() {
    assertThat(model.towards("ok", List.of(new CharRange(50, 60)), Language.ENGLISH).sentiment())
        .isEqualTo(POSTS.of("ok", Language.ENGLISH));
  }

  @Test
  void staysLinearWithManyTargets() {
    String text = "OVH but ".repeat(10_000);
    List<CharRange> targets =
        IntStream.range(0, 10_000).mapToObj(i -> new CharRange(i * 8, i * 8 + 3)).toList();

    assertThat(model.towards(text, targets, Language.ENGLISH).sentiment().confidence())
        .isBetween(0.0, 1.0);
  }

  @Test
  void theVersionCoversEveryFileOfRules() throws IOException, URISyntaxException {
    Path folder =
        Path.of(LinearTargetSentiment.class.getResource("faults.txt").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(RuleFiles.NAMES)
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".txt"))
                  .toList());
    }
    assertThat(model.version())
        .isNotEqualTo("target-linear=" + Sha256.hex(6, TargetModel.bundledBytes()));
  }

  @Test
  void isNamedByTheHashOfItsFile() {
    assertThat(model.version()).matches("target-linear=[0-9a-f]{12}");
  }

  @Test
  void showsMoreThanTheName() {
    String text = "La messagerie toujours morte. Éolienne, la journée est perdue, je suis dégoûté.";

    assertThat(evidence(text, "Éolienne")).contains(" ");
  }

  @Test
  void showsMoreThanTheNameOfWhomOnlyTheTitleNames() {
    String title = "Re: Éolienne : panne mail et sites ?\n";
    String text =
        title + "Le concert est dans quelques heures et 300 personnes n'ont pas reçu leur billet.";
    int start = text.indexOf("Éolienne");
    CharRange shown =
        new Headings(model)
            .towards(
                text, title.length(), List.of(new CharRange(start, start + 8)), Language.FRENCH)
            .evidence();

    assertThat(shown).isNotNull();
    assertThat(text.substring(Objects.requireNonNull(shown).start(), shown.end()))
        .containsAnyOf("panne", "reçu");
  }

  private String evidence(String text, String target) {
    CharRange range = judged(text, target, Language.FRENCH).evidence();
    return range == null ? "" : text.substring(range.start(), range.end());
  }

  private Sentiment towards(String text, String target, Language language) {
    return judged(text, target, language).sentiment();
  }

  private TargetSentiment judged(String text, String target, Language language) {
    int start = text.indexOf(target);
    return model.towards(text, List.of(new CharRange(start, start + target.length())), language);
  }
}
