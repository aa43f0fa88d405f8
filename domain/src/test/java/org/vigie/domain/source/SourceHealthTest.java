package org.vigie.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceHealth.Kind;

class SourceHealthTest {
  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

  private static final Duration HOUR = Duration.ofHours(1);
  private static final SourceId ID = new SourceId("blog");

  @Test
  void aSourceWithoutReadingsWaits() {
    assertThat(kind(source(true), null)).isEqualTo(Kind.WAITING);
    assertThat(kind(source(true), SourceState.initial(ID, NOW))).isEqualTo(Kind.WAITING);
  }

  @Test
  void whoeverPausedIt() {
    assertThat(kind(source(false), null)).isEqualTo(Kind.PAUSED);
    assertThat(kind(source(false), failed("timeout", 9, NOW.minus(HOUR.multipliedBy(9)))))
        .isEqualTo(Kind.PAUSED);
    SourceState paused =
        new SourceState(ID, SourceCursor.START, NOW, NOW, NOW, 0, null, SourcePulse.UNKNOWN, true);
    assertThat(kind(source(true), paused)).isEqualTo(Kind.PAUSED);
  }

  @Test
  void aSourceThatWasJustReadIsWell() {
    assertThat(kind(source(true), read(SourcePulse.UNKNOWN, NOW))).isEqualTo(Kind.WELL);
  }

  @ParameterizedTest
  @CsvSource({
    // failures in a row, minutes since the last success, expected
    "1, 10000, FAILING",
    "2, 10000, FAILING",
    "3, 179, FAILING",
    "3, 180, DEAD",
    "3, 10000, DEAD",
    "50, 60, FAILING"
  })
  void itIsDeadAfterThreeIntervalsAndThreeAttempts(int failures, long minutes, Kind expected) {
    SourceState state = failed("timeout", failures, NOW.minus(Duration.ofMinutes(minutes)));

    assertThat(kind(source(true), state)).isEqualTo(expected);
  }

  @Test
  void itsOwnRhythmTakesThePlaceOfTheConfiguredInterval() {
    SourcePulse slow = new SourcePulse(Duration.ofHours(24), 0.1, null, null);
    SourceState state =
        new SourceState(
            ID,
            SourceCursor.START,
            NOW,
            NOW,
            NOW.minus(Duration.ofHours(71)),
            5,
            new SourceState.Failure("timeout", ""),
            slow,
            false);

    assertThat(kind(source(true), state)).isEqualTo(Kind.FAILING);
    assertThat(SourceHealth.of(source(true), state, NOW).interval())
        .isEqualTo(Duration.ofHours(24));
    assertThat(SourceHealth.of(source(true), state, NOW.plus(HOUR)).kind()).isEqualTo(Kind.DEAD);
  }

  @Test
  void whatNeverLivedIsDeadAfterThreeAttempts() {
    assertThat(kind(source(true), failed("dns", 2, null))).isEqualTo(Kind.FAILING);
    assertThat(kind(source(true), failed("dns", 3, null))).isEqualTo(Kind.DEAD);
  }

  @ParameterizedTest
  @CsvSource({
    "gone, ENDED",
    "robots, BARRED",
    "private_address, BARRED",
    "bad_address, BARRED",
    "robots_unreachable, DEAD",
    "rate_limited, DEAD",
    "not_found, DEAD",
    "undelivered, FAILING",
    "internal_error, FAILING"
  })
  void theReasonSaysWhoseMatterItIs(String reason, Kind expected) {
    SourceState state = failed(reason, 30, NOW.minus(Duration.ofDays(40)));
    SourceHealth health = SourceHealth.of(source(true), state, NOW);

    assertThat(health.kind()).isEqualTo(expected);
    assertThat(health.failure()).isEqualTo(new SourceState.Failure(reason, ""));
    assertThat(health.failures()).isEqualTo(30);
  }

  @Test
  void aSourceThatAnswersButStoppedPublishingIsSilent() {
    SourcePulse daily = pulse(2, 60, 10);

    assertThat(kind(source(true), read(daily, NOW))).isEqualTo(Kind.SILENT);
  }

  @Test
  void silenceNeedsPostsAndTimeToBeKnown() {
    assertThat(kind(source(true), read(pulse(1, 8, 30), NOW))).isEqualTo(Kind.WELL);
    assertThat(kind(source(true), read(pulse(0.2, 400, 300), NOW))).isEqualTo(Kind.WELL);
    assertThat(kind(source(true), read(pulse(50, 6, 30), NOW))).isEqualTo(Kind.WELL);
    assertThat(kind(source(true), read(pulse(50, 8, 30), NOW))).isEqualTo(Kind.SILENT);
  }

  @Test
  void whileNobodyLooksNothingIsSilent() {
    SourcePulse busy = pulse(24, 60, 0);
    SourceState lastReadLongAgo = read(busy, NOW.plus(Duration.ofHours(12)));

    Instant muchLater = NOW.plus(Duration.ofDays(20));
    assertThat(SourceHealth.of(source(true), lastReadLongAgo, muchLater).kind())
        .isEqualTo(Kind.WELL);
  }

  @Test
  void aWeekendCountsForNothing() {
    Instant fridayEvening = Instant.parse("2026-11-20T18:00:00Z");
    Instant mondayMorning = Instant.parse("2026-11-23T10:00:00Z");

    assertThat(Silence.weekdays(fridayEvening, mondayMorning)).isEqualTo(Duration.ofHours(16));
    assertThat(Silence.weekdays(fridayEvening, fridayEvening)).isZero();
    assertThat(Silence.weekdays(Instant.EPOCH, mondayMorning).compareTo(Duration.ofDays(3_650)) < 0)
        .isTrue();
  }

  @Test
  void onlyAChangeIsToldAndEachChangeOnce() {
    SourceState dead = failed("timeout", 5, NOW.minus(Duration.ofHours(9)));
    SourceEvent death = change(dead, null).orElseThrow();

    assertThat(death.kind()).isEqualTo(SourceEvent.Kind.DEAD);
    assertThat(death.detail()).isEqualTo("timeout");
    assertThat(change(dead, null).orElseThrow().id()).isEqualTo(death.id());
    assertThat(change(dead, death)).isEmpty();
    assertThat(change(failed("timeout", 1, NOW.minus(HOUR)), death)).isEmpty();
    assertThat(change(read(SourcePulse.UNKNOWN, NOW), null)).isEmpty();

    SourceEvent well = change(read(SourcePulse.UNKNOWN, NOW), death).orElseThrow();
    assertThat(well.kind()).isEqualTo(SourceEvent.Kind.RECOVERED);
    assertThat(change(read(SourcePulse.UNKNOWN, NOW), well)).isEmpty();

    SourceEvent again =
        change(failed("dns", 5, NOW.minus(HOUR.multipliedBy(4))), well).orElseThrow();
    assertThat(again.kind()).isEqualTo(SourceEvent.Kind.DEAD);
    assertThat(again.id()).isNotEqualTo(death.id());
  }

  @Test
  void anEndedOrBarredOrSilentSourceIsToldAsWhatItIs() {
    assertThat(change(failed("gone", 1, NOW), null).orElseThrow().kind())
        .isEqualTo(SourceEvent.Kind.ENDED);
    assertThat(change(failed("robots", 1, NOW), null).orElseThrow().kind())
        .isEqualTo(SourceEvent.Kind.BARRED);
    assertThat(change(read(pulse(2, 60, 10), NOW), null).orElseThrow().kind())
        .isEqualTo(SourceEvent.Kind.SILENT);
  }

  @Test
  void aMoveIsToldOnceAnAddress() {
    CanonicalUrl there = CanonicalUrl.parse("https://new.example/feed").orElseThrow();
    SourceEvent moved = HealthChange.moved(source(true), movedTo(there), NOW).orElseThrow();

    assertThat(moved.kind()).isEqualTo(SourceEvent.Kind.MOVED);
    assertThat(moved.detail()).isEqualTo(there.toString());
    assertThat(HealthChange.moved(source(true), movedTo(there), NOW.plus(HOUR)).orElseThrow().id())
        .isEqualTo(moved.id());
    assertThat(HealthChange.moved(source(true), SourceState.initial(ID, NOW), NOW)).isEmpty();
  }

  private static SourceState movedTo(CanonicalUrl url) {
    DocumentMark mark = new DocumentMark(null, null, url, null);
    SourceCursor cursor =
        new SourceCursor(Map.of(source(true).url().toString(), mark), Map.of(), Map.of());
    return new SourceState(ID, cursor, NOW, NOW, NOW, 0, null, SourcePulse.UNKNOWN, false);
  }

  private static Optional<SourceEvent> change(SourceState state, @Nullable SourceEvent standing) {
    return HealthChange.of(state, SourceHealth.of(source(true), state, NOW), standing, NOW);
  }

  private static Kind kind(Source source, @Nullable SourceState state) {
    return SourceHealth.of(source, state, NOW).kind();
  }

  static Source source(boolean enabled) {
    return new Source(
        ID,
        "Blog",
        SourceKind.FEED,
        CanonicalUrl.parse("https://blog.example/feed").orElseThrow(),
        HOUR,
        null,
        enabled,
        SourceOptions.USUAL);
  }

  private static SourcePulse pulse(double perDay, int observedDays, int stillDays) {
    Instant news = NOW.minus(Duration.ofDays(stillDays));
    double faded = perDay * Math.exp(-stillDays / 14.0);
    return new SourcePulse(HOUR, faded, news.minus(Duration.ofDays(observedDays)), news);
  }

  private static SourceState read(SourcePulse pulse, Instant at) {
    return new SourceState(ID, SourceCursor.START, at, at, at, 0, null, pulse, false);
  }

  private static SourceState failed(String reason, int failures, @Nullable Instant success) {
    return new SourceState(
        ID,
        SourceCursor.START,
        NOW,
        NOW,
        success,
        failures,
        new SourceState.Failure(reason, ""),
        SourcePulse.UNKNOWN,
        false);
  }
}
