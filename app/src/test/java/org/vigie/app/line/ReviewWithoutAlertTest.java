package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.alerts.incident.IncidentMails;
import org.vigie.alerts.incident.IncidentService;
import org.vigie.alerts.rule.RuleEvaluator;
import org.vigie.alerts.writing.Team;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.correction.Review;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.store.MentionFilter;
import org.vigie.nlp.relevance.LearnedRelevance;
import org.vigie.nlp.relevance.RelevanceReview;
import org.vigie.testkit.InMemoryCorrections;
import org.vigie.testkit.InMemoryIncidents;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.InMemoryOutbox;
import org.vigie.testkit.InMemoryReviews;
import org.vigie.testkit.MutableClock;
import org.vigie.testkit.Posts;

/** What counts again after a review is old news: counts follow, and nobody is warned of it. */
class ReviewWithoutAlertTest {
  private static final EntityId ORANGE = new EntityId("orange");

  private final MutableClock clock = MutableClock.at("2026-11-22T12:00:00Z");
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final InMemoryReviews reviews = new InMemoryReviews();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final WatchedEntity orange =
      new WatchedEntity(ORANGE, "Orange", EntityKind.BRAND, List.of(), QueryParser.parse("orange"));
  private final Team team =
      new Team("Vigie", ZoneOffset.UTC, URI.create("https://vigie.example"), List.of(orange));
  private final IncidentService incidents =
      new IncidentService(
          new RuleEvaluator(store, store),
          new InMemoryIncidents(outbox),
          new IncidentMails(store, team),
          clock,
          UUID::randomUUID);

  private void keep(Duration ago) {
    for (int i = 0; i < 30; i++) {
      AnalysedPost blamed =
          Posts.post(ago + "-" + i)
              .text("Orange est en panne")
              .published(clock.instant().minus(ago))
              .mention("orange", SentimentLabel.NEGATIVE, "Orange")
              .analysed();
      store.save(List.of(blamed.judged(ORANGE, true, 0.1, List.of("panne"))));
    }
  }

  private static Rule rule() {
    return new Rule.Threshold(
        new RuleId("outage"),
        "Outage",
        MentionFilter.ANY,
        20,
        Duration.ofDays(1),
        Duration.ofMinutes(30),
        Severity.CRITICAL,
        List.of(new Receiver("anne@example.org", Language.FRENCH)));
  }

  private void review() {
    reviews.save(Review.begin(ORANGE, "taught before, and taken back since"));
    RelevanceReview review =
        new RelevanceReview(
            new LearnedRelevance(new InMemoryCorrections(), List.of(orange)),
            store,
            reviews,
            Duration.ofDays(90),
            clock);
    assertThat(review.step().orElseThrow().counted()).isEqualTo(30);
  }

  private long counted() {
    return store.count(MentionFilter.ANY.withEntities(Set.of(ORANGE))).total();
  }

  @Test
  void countsFollowAndNobodyIsWarnedOfThePast() {
    keep(Duration.ofDays(10));
    assertThat(counted()).isZero();

    review();
    incidents.evaluate(List.of(rule()));

    assertThat(counted()).isEqualTo(30);
    assertThat(outbox.recent(10)).isEmpty();
  }

  @Test
  void whatIsStillInTheWindowOfARuleCountsLikeAnyMention() {
    keep(Duration.ofHours(1));

    review();
    incidents.evaluate(List.of(rule()));

    assertThat(outbox.recent(10)).hasSize(1);
  }
}
