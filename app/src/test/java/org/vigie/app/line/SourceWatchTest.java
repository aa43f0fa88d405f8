package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.testkit.InMemorySourceEvents;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.MutableClock;

class SourceWatchTest {
  private final MutableClock clock = MutableClock.at("2026-11-18T09:00:00Z");
  private final InMemorySourceStates states = new InMemorySourceStates();
  private final InMemorySourceEvents events = new InMemorySourceEvents();

  @Test
  void aDeathAndARecoveryAreRecordedOnceEach() {
    SourceWatch watch = watch(List.of(source("blog", true)));
    states.save(state("blog", 5));
    watch.look();
    clock.advance(Duration.ofMinutes(3));
    watch.look();
    states.save(state("blog", 0));
    watch.look();
    clock.advance(Duration.ofMinutes(3));
    watch.look();

    assertThat(events.latest(10))
        .extracting(SourceEvent::kind)
        .containsExactly(SourceEvent.Kind.RECOVERED, SourceEvent.Kind.DEAD);
  }

  @Test
  void everySourceIsLookedAtHoweverManyThereAre() {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 620; i++) {
      String id = String.format(Locale.ROOT, "s%05d", i);
      sources.add(source(id, true));
      states.save(state(id, 5));
    }

    watch(sources).look();

    assertThat(events.standing()).hasSize(620);
  }

  @Test
  void sourcesThatAreNotToBeReadArePassedOver() {
    states.save(state("old", 5));
    states.save(state("unknown", 5));

    watch(List.of(source("old", false))).look();

    assertThat(events.latest(10)).isEmpty();
  }

  private SourceWatch watch(List<Source> sources) {
    return new SourceWatch(sources, states, events, clock);
  }

  private SourceState state(String id, int failures) {
    return new SourceState(
        new SourceId(id),
        SourceCursor.START,
        clock.instant(),
        clock.instant(),
        failures == 0 ? clock.instant() : clock.instant().minus(Duration.ofHours(9)),
        failures,
        failures == 0 ? null : new SourceState.Failure("timeout", "after 45 s"),
        SourcePulse.UNKNOWN,
        false);
  }

  private static Source source(String id, boolean enabled) {
    return new Source(
        new SourceId(id),
        id,
        SourceKind.FEED,
        CanonicalUrl.parse("https://" + id + ".example/feed").orElseThrow(),
        Duration.ofHours(1),
        null,
        enabled,
        SourceOptions.USUAL);
  }
}
