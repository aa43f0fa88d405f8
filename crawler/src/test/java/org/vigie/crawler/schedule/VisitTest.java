package org.vigie.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.crawler.Reading;
import org.vigie.crawler.Reading.Hints;
import org.vigie.crawler.Reading.Hints.Rest;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;

class VisitTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final SourceId ID = new SourceId("site");
  private static final Source SITE =
      new Source(
          ID,
          "Site",
          SourceKind.DISCOURSE,
          CanonicalUrl.parse("https://site.example/").orElseThrow(),
          HOUR,
          null,
          true,
          SourceOptions.USUAL);

  private final Visit visit = new Visit(new Rhythm(new Random(7)), () -> NOW);

  private SourceState after(Reading reading, SourceCursor cursor) {
    SourceState before =
        new SourceState(ID, cursor, NOW, NOW, NOW, 0, null, SourcePulse.UNKNOWN, false);
    return visit.after(reading, SITE, before, "crawl_delay").state();
  }

  private static Reading.News news(Rest rest) {
    Hints hints = new Hints(Duration.ofHours(2), Set.of(), Set.of()).with(rest);
    return new Reading.News(200, List.of(), List.of(), 0, SourceCursor.START, hints);
  }

  @Test
  void thePatienceThatASiteAskedForOnceDoesNotStand() {
    SourceState waits = after(news(new Rest(Duration.ofHours(12), false)), SourceCursor.START);
    assertThat(waits.nextDue()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(12)));

    Reading.Unchanged same = new Reading.Unchanged(304, waits.cursor(), Hints.NONE);
    assertThat(after(same, waits.cursor()).nextDue())
        .isBetween(NOW.plus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(3)));
  }

  @Test
  void whatIsRefreshedTogetherComesAgainWhenItWouldHave() {
    for (int minutes = 1; minutes < 60; minutes++) {
      Instant former = NOW.plus(Duration.ofMinutes(minutes));
      SourceState hastened =
          new SourceState(
                  ID,
                  SourceCursor.START,
                  former,
                  NOW.minus(HOUR),
                  NOW.minus(HOUR),
                  0,
                  null,
                  SourcePulse.UNKNOWN,
                  false)
              .hastened(NOW);
      Reading.Unchanged same = new Reading.Unchanged(304, SourceCursor.START, Hints.NONE);
      SourceState next = visit.after(same, SITE, hastened, null).state();
      assertThat(next.nextDue()).isEqualTo(minutes < 30 ? former.plus(HOUR) : former);
      assertThat(next.formerDue()).isNull();
    }
  }

  @Test
  void aRefreshDoesNotBringASourceBackSoonerThanItWants() {
    Instant former = NOW.plus(Duration.ofMinutes(40));
    SourceState hastened =
        new SourceState(
                ID, SourceCursor.START, former, NOW, NOW, 0, null, SourcePulse.UNKNOWN, false)
            .hastened(NOW);
    Hints hints = new Hints(Duration.ofHours(2), Set.of(), Set.of());
    Reading.Unchanged same = new Reading.Unchanged(304, SourceCursor.START, hints);
    assertThat(visit.after(same, SITE, hastened, null).state().nextDue())
        .isAfterOrEqualTo(NOW.plus(Duration.ofHours(2)));
  }

  private static SourceState failing(Instant due) {
    SourceState.Failure failure = new SourceState.Failure("timeout", "");
    return new SourceState(
        ID, SourceCursor.START, due, NOW, NOW, 6, failure, SourcePulse.UNKNOWN, false);
  }

  @Test
  void aFailingSourceThatARefreshReadsIsAsItWasBeforeItFailed() {
    SourceState hastened = failing(NOW.plus(Duration.ofHours(20))).hastened(NOW);
    Reading.Unchanged same = new Reading.Unchanged(304, SourceCursor.START, Hints.NONE);
    assertThat(visit.after(same, SITE, hastened, null).state().nextDue())
        .isBetween(NOW.plus(Duration.ofMinutes(54)), NOW.plus(Duration.ofMinutes(66)));
  }

  @Test
  void whatCouldNotBeDeliveredIsStillHastened() {
    Instant former = NOW.plus(Duration.ofMinutes(40));
    SourceState next = visit.undelivered(failing(former).hastened(NOW)).state();
    assertThat(next.nextDue()).isEqualTo(NOW.plus(Rhythm.SOON));
    assertThat(next.formerDue()).isEqualTo(former);
    assertThat(visit.undelivered(failing(former)).state().formerDue()).isNull();
  }

  @Test
  void whatOurOwnPolitenessLeftOverIsReadAsSoonAsItMayBe() {
    SourceState next = after(news(new Rest(Duration.ofMinutes(10), true)), SourceCursor.START);
    assertThat(next.nextDue())
        .isBetween(NOW.plus(Duration.ofMinutes(10)), NOW.plus(Duration.ofMinutes(11)));
    assertThat(next.failures()).isZero();
    assertThat(next.lastSuccess()).isEqualTo(NOW);
  }
}
