package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.ComparisonCases.Case;

/**
 * Holds the share of everyday posts on one company that are read rightly a little under what was
 * measured: rules for comparisons must not speak where nothing is compared.
 */
class EverydayQualityTest {
  private final LinearTargetSentiment model =
      LinearTargetSentiment.bundled(LinearSentimentModel.bundled());

  @ParameterizedTest
  @CsvSource({"seen, 0.93", "held, 0.76"})
  void readsComplaintsQuestionsHeadlinesAndPraise(String part, double floor) {
    List<Case> cases =
        ComparisonCases.read("everyday.csv").stream()
            .filter(each -> each.part().equals(part))
            .toList();
    List<Case> wrong = cases.stream().filter(each -> !isRight(each)).toList();

    System.out.printf("everyday %s: %d of %d%n", part, cases.size() - wrong.size(), cases.size());
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) (cases.size() * (1 - floor)));
  }

  private boolean isRight(Case each) {
    return model.towards(each.text(), List.of(each.target()), each.language()).sentiment().label()
        == each.label();
  }
}
