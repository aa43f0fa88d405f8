package org.vigie.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;

class RuleEvaluatorTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:00:00Z");
  private static final MentionFilter BAD_FOR_OUVATON =
      MentionFilter.ANY
          .withEntities(Set.of(new EntityId("ouvaton")))
          .withSentiments(Set.of(SentimentLabel.NEGATIVE));

  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final RuleEvaluator evaluator = new RuleEvaluator(store, store);

  @Test
  void firesFromTheThresholdOn() {
    store.save(List.of(post("1", 10, SentimentLabel.NEGATIVE)));
    assertThat(evaluate(BAD_FOR_OUVATON, 2)).isEmpty();

    store.save(List.of(post("2", 20, SentimentLabel.NEGATIVE)));
    Alert alert = evaluate(BAD_FOR_OUVATON, 2).orElseThrow();

    assertThat(alert.observed()).isEqualTo(2);
    assertThat(alert.threshold()).isEqualTo(2);
    assertThat(alert.counts()).isEqualTo(new SentimentCounts(2, 0, 0));
    assertThat(Duration.between(alert.windowStart(), alert.windowEnd()))
        .isEqualTo(Duration.ofHours(1));
    assertThat(alert.windowEnd()).isEqualTo(alert.firedAt()).isEqualTo(NOW);
  }

  @Test
  void theWindowBeginsInclusiveAndEndsExclusive() {
    store.save(
        List.of(
            post("at-the-start", 60, SentimentLabel.NEGATIVE),
            post("too-old", 61, SentimentLabel.NEGATIVE),
            post("now", 0, SentimentLabel.NEGATIVE)));

    assertThat(evaluate(BAD_FOR_OUVATON, 1).orElseThrow().evidence())
        .containsExactly(id("at-the-start"));
  }

  @Test
  void onlyWhatTheFilterMeansCounts() {
    store.save(
        List.of(
            post("praise", 10, SentimentLabel.POSITIVE),
            Posts.post("other")
                .published(NOW.minusSeconds(60))
                .mention("gandi", SentimentLabel.NEGATIVE, null)
                .analysed()));

    assertThat(evaluate(BAD_FOR_OUVATON, 1)).isEmpty();
  }

  @Test
  void theStrongestEvidenceComesFirstThenTheNewest() {
    MentionFilter any = MentionFilter.ANY.withEntities(Set.of(new EntityId("ouvaton")));
    store.save(
        List.of(
            post("neutral", 1, SentimentLabel.NEUTRAL),
            post("bad-older", 30, SentimentLabel.NEGATIVE),
            post("bad-newer", 5, SentimentLabel.NEGATIVE)));

    assertThat(evaluate(any, 1).orElseThrow().evidence())
        .containsExactly(id("bad-newer"), id("bad-older"), id("neutral"));
  }

  @Test
  void aCopyComesAfterWhatIsNew() {
    MentionFilter any = MentionFilter.ANY.withEntities(Set.of(new EntityId("ouvaton")));
    store.save(
        List.of(
            post("bad", 1, SentimentLabel.NEGATIVE),
            Posts.post("copy")
                .text("Ouvaton, BAD!")
                .published(NOW.minusSeconds(90))
                .mention("ouvaton", SentimentLabel.NEGATIVE, null)
                .analysed(),
            post("neutral", 30, SentimentLabel.NEUTRAL)));

    assertThat(evaluate(any, 1).orElseThrow().evidence())
        .containsExactly(id("bad"), id("neutral"), id("copy"));
  }

  @Test
  void keepsTwentyPiecesOfEvidence() {
    store.save(
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> post("p" + i, i, SentimentLabel.NEGATIVE))
            .toList());

    Alert alert = evaluate(BAD_FOR_OUVATON, 30).orElseThrow();

    assertThat(alert.observed()).isEqualTo(30);
    assertThat(alert.evidence()).hasSize(20).startsWith(id("p1"), id("p2"));
  }

  @Test
  void postsWithoutMentionsCountWhenTheRuleIsAboutAllPosts() {
    store.save(
        List.of(
            Posts.post("bad")
                .published(NOW.minusSeconds(60))
                .feeling(SentimentLabel.NEGATIVE)
                .analysed(),
            Posts.post("good")
                .published(NOW.minusSeconds(60))
                .feeling(SentimentLabel.POSITIVE)
                .analysed()));
    MentionFilter all = MentionFilter.ANY.within(MentionFilter.Scope.ALL_POSTS);

    assertThat(evaluate(all, 2).orElseThrow().counts()).isEqualTo(new SentimentCounts(1, 0, 1));
    assertThat(
            evaluate(all.withSentiments(Set.of(SentimentLabel.NEGATIVE)), 1).orElseThrow().counts())
        .isEqualTo(new SentimentCounts(1, 0, 0));
  }

  private Optional<Alert> evaluate(MentionFilter filter, long atLeast) {
    Rule rule =
        new Rule.Threshold(
            new RuleId("r"),
            "Rule",
            filter,
            atLeast,
            Duration.ofHours(1),
            Duration.ZERO,
            Severity.WARNING,
            List.of());
    return evaluator.evaluate(rule, NOW);
  }

  private static AnalysedPost post(String id, long minutesAgo, SentimentLabel label) {
    return Posts.post(id)
        .published(NOW.minus(Duration.ofMinutes(minutesAgo)))
        .text("Ouvaton, " + id)
        .mention("ouvaton", label, "Ouvaton")
        .analysed();
  }

  private static PostId id(String nativeId) {
    return Posts.post(nativeId).build().id();
  }
}
