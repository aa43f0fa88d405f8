package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.ComparisonCases.Case;

/** Holds the share of comparisons that are read rightly a little under what was measured. */
class ComparisonQualityTest {
  private static final int FEWEST_SENTENCES = 320;
  private final LinearTargetSentiment model =
      LinearTargetSentiment.bundled(LinearSentimentModel.bundled());

  @Test
  void readsSentencesThatWereLookedAt() {
    assertThat(accuracy(cases("seen").toList())).isGreaterThanOrEqualTo(0.88);
  }

  @Test
  void readsTheInventoryThatWasLookedAt() {
    assertThat(accuracy(ComparisonCases.read("comparisons2.csv"))).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void readsSentencesThatWereHeldOut() {
    assertThat(accuracy(cases("held").toList())).isGreaterThanOrEqualTo(0.77);
  }

  @Test
  void hasEnoughSentencesOfEitherLanguage() {
    assertThat(ComparisonCases.read().stream().map(Case::text).distinct())
        .hasSizeGreaterThanOrEqualTo(FEWEST_SENTENCES);
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      assertThat(cases("held").filter(each -> each.language().equals(language)).map(Case::text))
          .hasSizeGreaterThan(FEWEST_SENTENCES / 4);
    }
    assertThat(cases("held").map(Case::label).distinct())
        .containsExactlyInAnyOrder(
            SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);
  }

  private double accuracy(List<Case> cases) {
    for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
      List<Case> some = cases.stream().filter(each -> each.language().equals(language)).toList();
      long right = some.stream().filter(this::isRight).count();
      System.out.printf(
          "%s %s: %d of %d%n", some.getFirst().part(), language.tag(), right, some.size());
    }
    long right = cases.stream().filter(this::isRight).count();
    return right / (double) cases.size();
  }

  private boolean isRight(Case each) {
    return model.towards(each.text(), List.of(each.target()), each.language()).sentiment().label()
        == each.label();
  }

  private static Stream<Case> cases(String part) {
    return ComparisonCases.read().stream().filter(each -> each.part().equals(part));
  }
}
