package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.ComparisonCases.Case;
import org.vigie.nlp.text.PostTokenizer;

/** A second name in a plain complaint or headline is no rival: nothing is turned round by it. */
class OrdinaryPostsTest {
  private static final LinearSentimentModel POSTS = LinearSentimentModel.bundled();
  private static final LinearTargetSentiment MODEL = LinearTargetSentiment.bundled(POSTS);
  private static final Verdicts VERDICTS = new Verdicts(POSTS);

  static List<Case> cases() {
    return ComparisonCases.read("ordinary.csv");
  }

  static Stream<Case> clear() {
    return cases().stream().filter(each -> each.label() != SentimentLabel.NEUTRAL);
  }

  static Stream<Case> neutral() {
    return cases().stream().filter(each -> each.label() == SentimentLabel.NEUTRAL);
  }

  @Test
  void areManyOfEitherKind() {
    assertThat(clear()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(neutral()).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("clear")
  void neverComeOutOnTheWrongSide(Case each) {
    SentimentLabel wrong =
        each.label() == SentimentLabel.NEGATIVE ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE;

    assertThat(label(each)).isNotEqualTo(wrong);
  }

  @ParameterizedTest
  @MethodSource("neutral")
  void areNotJudgedByRulesWhereNothingIsFelt(Case each) {
    TargetView view =
        TargetView.of(new PostTokenizer().tokens(each.text()), List.of(each.target()));

    assertThat(VERDICTS.of(view, each.text(), each.language()).map(Verdict::sign).orElse(0))
        .isZero();
  }

  private static SentimentLabel label(Case each) {
    return MODEL.towards(each.text(), List.of(each.target()), each.language()).sentiment().label();
  }
}
