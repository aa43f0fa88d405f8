package org.vigie.alerts.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.alerts.rule.RuleEvaluator;
import org.vigie.alerts.writing.Team;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.IncidentState;
import org.vigie.domain.alert.OutboxEntry;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.store.Facets;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.domain.store.SeriesPoint;
import org.vigie.domain.store.Step;
import org.vigie.domain.store.StoreException;
import org.vigie.testkit.InMemoryIncidents;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.InMemoryOutbox;
import org.vigie.testkit.MutableClock;
import org.vigie.testkit.Posts;

class IncidentServiceTest {
  private static final Receiver ANNE = new Receiver("anne@example.org", Language.FRENCH);
  private static final Receiver BOB = new Receiver("bob@example.org", Language.ENGLISH);

  private final MutableClock clock = MutableClock.at("2026-11-19T14:00:00Z");
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryIncidents incidents = new InMemoryIncidents(outbox);
  private final Team team =
      new Team("Vigie", ZoneId.of("Europe/Paris"), URI.create("https://vigie.example"), List.of());
  private final IncidentService service =
      new IncidentService(
          new RuleEvaluator(store, store),
          incidents,
          new IncidentMails(store, team),
          clock,
          UUID::randomUUID);

  @Test
  void opensOneIncidentAndTellsEachReceiverOnce() {
    publish("1");

    Evaluation first = service.evaluate(List.of(rule("outage")));
    clock.advance(Duration.ofMinutes(1));
    publish("2");
    Evaluation second = service.evaluate(List.of(rule("outage")));

    assertThat(first).isEqualTo(new Evaluation(1, 0, 0, 0, 0));
    assertThat(second).isEqualTo(new Evaluation(0, 1, 0, 0, 0));
    Incident incident = only();
    assertThat(incident.alertCount()).isEqualTo(2);
    assertThat(incident.peak()).isEqualTo(2);
    assertThat(incident.latest().observed()).isEqualTo(2);
    assertThat(outbox.recent(10))
        .extracting(entry -> entry.notification().receiver())
        .containsExactlyInAnyOrder(ANNE, BOB);
  }

  @Test
  void resolvesWhenTheRuleHoldsNoMoreAndWritesNoMail() {
    publish("1");
    service.evaluate(List.of(rule("outage")));
    clock.advance(Duration.ofHours(2));

    Evaluation quiet = service.evaluate(List.of(rule("outage")));

    assertThat(quiet.resolved()).isEqualTo(1);
    assertThat(only().state()).isEqualTo(IncidentState.RESOLVED);
    assertThat(only().resolvedAt()).isEqualTo(clock.instant());
    assertThat(outbox.recent(10)).hasSize(2);
    assertThat(service.evaluate(List.of(rule("outage")))).isEqualTo(new Evaluation(0, 0, 0, 0, 0));
  }

  @Test
  void opensTheNextIncidentAfterTheCooldownOnly() {
    publish("1");
    service.evaluate(List.of(rule("outage")));
    service.resolve(only().id(), "anne");

    Evaluation tooSoon = service.evaluate(List.of(rule("outage")));
    clock.advance(Duration.ofMinutes(30));
    Evaluation later = service.evaluate(List.of(rule("outage")));

    assertThat(tooSoon.coolingDown()).isEqualTo(1);
    assertThat(later.opened()).isEqualTo(1);
    assertThat(incidents.recent(10)).hasSize(2);
    assertThat(outbox.recent(10)).hasSize(4);
  }

  @Test
  void acknowledgingAndResolvingTwiceIsTheSameAsOnce() {
    publish("1");
    service.evaluate(List.of(rule("outage")));
    IncidentId id = only().id();

    assertThat(service.acknowledge(id, "anne").orElseThrow().changedBy()).isEqualTo("anne");
    assertThat(service.acknowledge(id, "bob").orElseThrow().changedBy()).isEqualTo("anne");
    Incident resolved = service.resolve(id, "bob").orElseThrow();
    clock.advance(Duration.ofHours(1));
    assertThat(service.resolve(id, "carl")).contains(resolved);
    assertThat(service.acknowledge(id, "carl")).contains(resolved);
    assertThat(service.resolve(new IncidentId(UUID.randomUUID()), "anne")).isEmpty();
  }

  @Test
  void anAcknowledgedIncidentTakesFurtherAlertsAndStaysAcknowledged() {
    publish("1");
    service.evaluate(List.of(rule("outage")));
    service.acknowledge(only().id(), "anne");
    clock.advance(Duration.ofMinutes(1));
    publish("2");

    service.evaluate(List.of(rule("outage")));

    assertThat(only().state()).isEqualTo(IncidentState.ACKNOWLEDGED);
    assertThat(only().alertCount()).isEqualTo(2);
  }

  @Test
  void firingOnWithoutMoreMentionsIsNoFurtherAlert() {
    publish("1");
    service.evaluate(List.of(rule("outage")));
    clock.advance(Duration.ofMinutes(1));

    Evaluation again = service.evaluate(List.of(rule("outage")));

    assertThat(again).isEqualTo(new Evaluation(0, 1, 0, 0, 0));
    assertThat(only().alertCount()).isEqualTo(1);
  }

  @Test
  void aFailingRuleDoesNotStopTheOthers() {
    publish("1");
    IncidentService firstAnswerFails =
        new IncidentService(
            new RuleEvaluator(new FirstAnswerFails(store), store),
            incidents,
            new IncidentMails(store, team),
            clock,
            UUID::randomUUID);

    Evaluation evaluation = firstAnswerFails.evaluate(List.of(rule("broken"), rule("outage")));

    assertThat(evaluation.failed()).isEqualTo(1);
    assertThat(evaluation.opened()).isEqualTo(1);
  }

  @Test
  void writesOncePerAddressAndUnderTheSameIdentifierEachTime() {
    publish("1");
    service.evaluate(List.of(rule("outage")));
    List<UUID> ids = outbox.recent(10).stream().map(e -> e.notification().id()).toList();

    List<UUID> again =
        new IncidentMails(store, team)
            .opened(only(), rule("outage")).stream().map(n -> n.id()).toList();

    assertThat(again).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(outbox.recent(10))
        .extracting(OutboxEntry::state)
        .containsOnly(OutboxEntry.State.PENDING);
  }

  private Incident only() {
    assertThat(incidents.recent(10)).hasSize(1);
    return incidents.recent(1).getFirst();
  }

  private void publish(String id) {
    Instant when = clock.instant().minusSeconds(30);
    store.save(
        List.of(
            Posts.post(id)
                .published(when)
                .mention("ouvaton", SentimentLabel.NEGATIVE, "Ouvaton")
                .analysed()));
  }

  private static Rule rule(String id) {
    return new Rule.Threshold(
        new RuleId(id),
        "Outage",
        MentionFilter.ANY,
        1,
        Duration.ofHours(1),
        Duration.ofMinutes(30),
        Severity.CRITICAL,
        List.of(ANNE, BOB, ANNE));
  }

  /** A store that does not answer the first time. */
  private static final class FirstAnswerFails implements MentionSeries {
    private final MentionSeries series;
    private boolean asked;

    FirstAnswerFails(MentionSeries series) {
      this.series = series;
    }

    @Override
    public SentimentCounts count(MentionFilter filter) {
      if (!asked) {
        asked = true;
        throw new StoreException("count mentions failed: no answer");
      }
      return series.count(filter);
    }

    @Override
    public Map<EntityId, SentimentCounts> countByEntity(MentionFilter filter) {
      return series.countByEntity(filter);
    }

    @Override
    public Map<EntityId, SentimentCounts> copiesByEntity(MentionFilter filter) {
      return series.copiesByEntity(filter);
    }

    @Override
    public List<SeriesPoint> series(MentionFilter filter, Step step, ZoneId zone) {
      return series.series(filter, step, zone);
    }

    @Override
    public Map<EntityId, List<SeriesPoint>> seriesByEntity(
        MentionFilter filter, Step step, ZoneId zone) {
      return series.seriesByEntity(filter, step, zone);
    }

    @Override
    public Facets facets(MentionFilter filter, Set<Facets.Part> parts) {
      return series.facets(filter, parts);
    }
  }
}
