package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.PostCases.Case;
import org.vigie.nlp.text.CharRange;

/** Holds the share of posts with a title that are read rightly a little under what was measured. */
class PostQualityTest {
  private static final double FLOOR = 0.7;
  private final Headings headings =
      new Headings(LinearTargetSentiment.bundled(LinearSentimentModel.bundled()));

  @Test
  void readsComplaintsQuestionsIncidentsAndThanks() {
    List<Case> cases = PostCases.read();
    long right =
        cases.stream().filter(each -> judged(each).sentiment().label() == each.label()).count();

    System.out.printf("posts: %d of %d%n", right, cases.size());
    assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
    assertThat(right).isGreaterThanOrEqualTo((long) (cases.size() * FLOOR));
  }

  @Test
  void takesNoComplaintForPraise() {
    assertThat(PostCases.read())
        .filteredOn(each -> each.label() == SentimentLabel.NEGATIVE)
        .hasSizeGreaterThan(20)
        .noneMatch(each -> judged(each).sentiment().label() == SentimentLabel.POSITIVE);
  }

  @Test
  void showsEvidenceWithinThePost() {
    assertThat(PostCases.read())
        .filteredOn(Case::isNamedInTitle)
        .hasSizeGreaterThan(20)
        .allSatisfy(each -> {
          CharRange range = judged(each).evidence();
          assertThat(range == null || range.end() <= each.text().length()).isTrue();
        });
  }

  private TargetSentiment judged(Case each) {
    return headings.towards(each.text(), each.body(), List.of(each.target()), each.language());
  }
}
