package org.vigie.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.domain.account.Account;
import org.vigie.domain.account.Role;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.OutboxEntry;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.correction.Review;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.FetchedPage;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.HostState;
import org.vigie.domain.source.HubSubscription;
import org.vigie.domain.source.RobotsFile;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.ReviewPosition;
import org.vigie.domain.store.SentimentCounts;

/** What every database must do with the control state. */
abstract class ControlStateContract {
  private static final int ROUNDS = 40;

  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final SourceId BLOG = new SourceId("blog");
  private static final SourceId FORUM = new SourceId("forum");

  private Database database;
  private ControlState state;

  /** Names a fresh, empty database. */
  abstract Database fresh();

  @BeforeEach
  void open() {
    database = fresh();
    state = ControlState.open(database);
  }

  @AfterEach
  void close() {
    state.close();
  }

  @Test
  void newSourcesAreDueAtOnceAndClaimedOnce() {
    state.sources().register(List.of(BLOG, FORUM), NOW);
    assertThat(state.sources().claimDue(1, NOW, LEASE)).hasSize(1);
    assertThat(state.sources().claimDue(5, NOW, LEASE)).hasSize(1);
    assertThat(state.sources().claimDue(5, NOW, LEASE)).isEmpty();
  }

  @Test
  void aLeaseEndsSoThatADeadClaimerDoesNotKeepASource() {
    state.sources().register(List.of(BLOG), NOW);
    state.sources().claimDue(5, NOW, LEASE);
    assertThat(state.sources().claimDue(5, NOW.plus(LEASE), LEASE)).hasSize(1);
  }

  @Test
  void aSavedCursorComesBackByteForByteAndInOrder() {
    state.sources().register(List.of(BLOG), NOW);
    Map<String, String> seen = new LinkedHashMap<>();
    seen.put("z", "1");
    seen.put("é \" \\ 😀", "2");
    seen.put("a", "3");
    Map<String, DocumentMark> documents = new LinkedHashMap<>();
    documents.put("https://z.example/feed", DocumentMark.NONE);
    documents.put(
        "https://a.example/feed?é",
        new DocumentMark(
            "W/\"x y\"",
            "Tue, 18 Nov 2026 09:00:00 GMT",
            CanonicalUrl.parse("https://a.example/new").orElseThrow(),
            NOW.plusSeconds(60),
            CanonicalUrl.parse("https://cdn.example/new").orElseThrow(),
            new DocumentMark.Hop(CanonicalUrl.parse("https://a.example/3").orElseThrow(), true),
            "not_a_feed"));
    SourceState saved =
        new SourceState(
            BLOG,
            new SourceCursor(documents, seen, Map.of("newest topic", "42")),
            NOW.plusSeconds(900),
            NOW,
            NOW,
            3,
            new SourceState.Failure("timeout", "after 45 s"),
            new SourcePulse(
                Duration.ofMinutes(20), 12.5, NOW.minusSeconds(86_400), NOW, Duration.ofHours(50)),
            false,
            NOW.plusSeconds(1_800));
    state.sources().save(saved);
    assertThat(state.sources().find(BLOG)).contains(saved);
    assertThat(state.sources().find(BLOG).orElseThrow().cursor().seen().keySet())
        .containsExactly("z", "é \" \\ 😀", "a");
    assertThat(state.sources().claimDue(5, NOW, LEASE)).isEmpty();
    assertThat(state.sources().claimDue(5, NOW.plusSeconds(900), LEASE)).containsExactly(saved);
  }

  @Test
  void aPausedSourceIsNotClaimedAndStaysPausedWhenItsReadingEnds() {
    state.sources().register(List.of(BLOG), NOW);
    SourceState claimed = state.sources().claimDue(1, NOW, LEASE).getFirst();
    state.sources().pause(BLOG, true);
    state.sources().save(claimed);
    assertThat(state.sources().claimDue(1, NOW, LEASE)).isEmpty();
    assertThat(state.sources().find(BLOG)).get().matches(SourceState::paused);
    state.sources().pause(BLOG, false);
    assertThat(state.sources().claimDue(1, NOW, LEASE)).hasSize(1);
  }

  @Test
  void aHastenedSourceIsDueNow() {
    state.sources().register(List.of(BLOG), NOW.plusSeconds(3_600));
    assertThat(state.sources().claimDue(1, NOW, LEASE)).isEmpty();
    state.sources().hasten(BLOG, NOW);
    state.sources().hasten(BLOG, NOW.plusSeconds(60));
    state.sources().hasten(FORUM, NOW);
    assertThat(state.sources().claimDue(5, NOW, LEASE))
        .extracting(SourceState::source)
        .containsExactly(BLOG);
    assertThat(state.sources().find(FORUM)).isEmpty();
    SourceState hastened = state.sources().find(BLOG).orElseThrow();
    assertThat(hastened.nextDue()).isEqualTo(NOW);
    assertThat(hastened.formerDue()).isEqualTo(NOW.plusSeconds(3_600));
    state.sources().save(SourceState.initial(BLOG, NOW.plusSeconds(60)));
    assertThat(state.sources().find(BLOG).orElseThrow().formerDue()).isNull();
  }

  @Test
  void aClaimIsProlongedAndGivenBackByWhoHoldsItOnly() {
    state.sources().register(List.of(BLOG), NOW);
    try (ControlState other = ControlState.open(database)) {
      state.sources().claimDue(1, NOW, LEASE);
      Instant end = NOW.plus(LEASE);
      assertThat(other.sources().renew(List.of(BLOG), end.plus(LEASE))).isEmpty();
      other.sources().giveBack(List.of(BLOG));
      assertThat(other.sources().claimDue(1, end.minusSeconds(1), LEASE)).isEmpty();
      assertThat(state.sources().renew(List.of(FORUM, BLOG), end.plus(LEASE)))
          .containsExactly(BLOG);
      assertThat(other.sources().claimDue(1, end, LEASE)).isEmpty();
      state.sources().giveBack(List.of(BLOG, FORUM));
      assertThat(other.sources().claimDue(1, end, LEASE)).hasSize(1);
    }
  }

  @Test
  void whoLostItsClaimOverwritesNothing() {
    state.sources().register(List.of(BLOG), NOW);
    try (ControlState other = ControlState.open(database)) {
      state.sources().claimDue(1, NOW, LEASE);
      Instant late = NOW.plus(LEASE);
      other.sources().claimDue(1, late, LEASE);
      state.sources().save(read(BLOG, Map.of("1", "stale"), late));
      assertThat(state.sources().claimDue(1, late, LEASE)).as("the other holds it").isEmpty();
      SourceState theirs = read(BLOG, Map.of("1", "theirs"), late.plusSeconds(900));
      other.sources().save(theirs);
      assertThat(state.sources().find(BLOG)).contains(theirs);
    }
  }

  @Test
  void whoLostItsClaimOverwritesNothingAfterTheOtherHasRead() {
    state.sources().register(List.of(BLOG), NOW);
    try (ControlState other = ControlState.open(database)) {
      state.sources().claimDue(1, NOW, LEASE);
      Instant late = NOW.plus(LEASE);
      other.sources().claimDue(1, late, LEASE);
      SourceState theirs = read(BLOG, Map.of("1", "theirs"), late.plusSeconds(900));
      other.sources().save(theirs);
      state.sources().save(read(BLOG, Map.of("1", "stale"), late));
      assertThat(state.sources().find(BLOG)).contains(theirs);
    }
  }

  @Test
  void aSourceThatAnotherReadSinceItWasPickedIsNotKeptFromAnybody() throws Exception {
    state.sources().register(List.of(BLOG), NOW);
    Instant next = NOW.plusSeconds(60);
    String user = database.username() == null ? "sa" : database.username();
    String password = database.password() == null ? "" : database.password();
    try (Connection other = DriverManager.getConnection(database.url(), user, password);
        ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      other.setAutoCommit(false);
      try (Statement sql = other.createStatement()) {
        sql.execute("insert into source_lease values ('blog', '2026-11-19 10:00:00', 'other')");
        Future<List<SourceState>> claimed =
            thread.submit(() -> state.sources().claimDue(1, NOW, LEASE));
        assertThatThrownBy(() -> claimed.get(500, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        sql.execute("update source_state set next_due = next_due + interval '60' second");
        sql.execute("delete from source_lease");
        other.commit();
        assertThat(claimed.get()).isEmpty();
      }
    }
    assertThat(state.sources().claimDue(1, next, LEASE)).hasSize(1);
  }

  @Test
  void theOrderOfWhatWasSeenIsSaved() {
    state.sources().register(List.of(BLOG), NOW);
    Map<String, String> seen = new LinkedHashMap<>(Map.of("a", "1"));
    seen.put("b", "2");
    state.sources().save(read(BLOG, seen, NOW));
    state.sources().claimDue(1, NOW, LEASE);
    Map<String, String> turned = new LinkedHashMap<>(Map.of("b", "2"));
    turned.put("a", "1");
    state.sources().save(read(BLOG, turned, NOW.plusSeconds(900)));
    assertThat(state.sources().find(BLOG).orElseThrow().cursor().seen().keySet())
        .containsExactly("b", "a");
  }

  @Test
  void aSubscriptionThatManySaveAtOnceIsOneAndNoneFails() throws Exception {
    CanonicalUrl hub = CanonicalUrl.parse("https://hub.example/").orElseThrow();
    for (int round = 0; round < 20; round++) {
      SourceId source = new SourceId("source" + round);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          String token = "t" + round + "-" + i;
          all.add(
              threads.submit(() ->
                  state
                      .hubs()
                      .save(
                          new HubSubscription(
                              source, hub, "topic", token, "s", null, null, 0, NOW))));
        }
        for (Future<?> one : all) {
          one.get();
        }
      }
      assertThat(state.hubs().of(source)).isPresent();
    }
  }

  @Test
  void statesArePagedByTheirIds() {
    SourceId gazette = new SourceId("gazette");
    state.sources().register(List.of(gazette, FORUM, BLOG), NOW);
    assertThat(state.sources().page(null, 2))
        .extracting(SourceState::source)
        .containsExactly(BLOG, FORUM);
    assertThat(state.sources().page(FORUM, 2))
        .extracting(SourceState::source)
        .containsExactly(gazette);
    assertThat(state.sources().page(gazette, 2)).isEmpty();
  }

  @Test
  void anEventOfASourceIsRecordedOnce() {
    SourceEvent dead = event(BLOG, SourceEvent.Kind.DEAD, NOW);
    assertThat(state.sourceEvents().record(dead)).isTrue();
    assertThat(state.sourceEvents().record(event(BLOG, SourceEvent.Kind.DEAD, NOW))).isFalse();
    assertThat(state.sourceEvents().latest(10)).containsExactly(dead);
  }

  @Test
  void eventsAreFoundBySourceAndByTime() {
    SourceEvent dead = event(BLOG, SourceEvent.Kind.DEAD, NOW);
    SourceEvent silent = event(FORUM, SourceEvent.Kind.SILENT, NOW.plusSeconds(60));
    SourceEvent well = event(BLOG, SourceEvent.Kind.RECOVERED, NOW.plusSeconds(60));
    SourceEvent moved = event(BLOG, SourceEvent.Kind.MOVED, NOW.plusSeconds(90));
    List.of(dead, silent, well, moved).forEach(state.sourceEvents()::record);
    assertThat(state.sourceEvents().latest(3)).containsExactly(moved, well, silent);
    assertThat(state.sourceEvents().of(BLOG, 2)).containsExactly(moved, well);
    assertThat(state.sourceEvents().since(NOW.plusSeconds(60), 2)).containsExactly(silent, well);
    assertThat(state.sourceEvents().standing()).isEqualTo(Map.of(BLOG, well, FORUM, silent));
  }

  @Test
  void aSourceHasOneSubscriptionThatIsFoundByItsToken() {
    CanonicalUrl hub = CanonicalUrl.parse("https://hub.example/?a=é").orElseThrow();
    HubSubscription asked =
        new HubSubscription(BLOG, hub, "https://blog.example/é", "t1", "s", NOW, null, 1, NOW);
    HubSubscription active =
        new HubSubscription(
            BLOG, hub, "https://blog.example/é", "t2", "s", null, NOW.plusSeconds(60), 0, NOW);
    state.hubs().save(asked);
    assertThat(state.hubs().byToken("t1")).contains(asked);
    state.hubs().save(active);
    assertThat(state.hubs().byToken("t1")).isEmpty();
    assertThat(state.hubs().of(BLOG)).contains(active);
    assertThat(state.hubs().all()).containsExactly(active);
    state.hubs().remove(BLOG);
    assertThat(state.hubs().all()).isEmpty();
  }

  @Test
  void oldEventsAreForgottenButNotTheLastWordOnASource() {
    SourceEvent dead = event(BLOG, SourceEvent.Kind.DEAD, NOW);
    SourceEvent moved = event(BLOG, SourceEvent.Kind.MOVED, NOW.plusSeconds(1));
    SourceEvent well = event(BLOG, SourceEvent.Kind.RECOVERED, NOW.plusSeconds(2));
    SourceEvent silent = event(FORUM, SourceEvent.Kind.SILENT, NOW.plusSeconds(3));
    List.of(dead, moved, well, silent).forEach(state.sourceEvents()::record);
    state.sourceEvents().forget(NOW.plusSeconds(3_600));
    assertThat(state.sourceEvents().latest(10)).containsExactly(silent, well, moved);
  }

  private static SourceEvent event(SourceId source, SourceEvent.Kind kind, Instant at) {
    return SourceEvent.of(source, kind, "occasion", at, "a detail é 😀");
  }

  @Test
  void theMemoryOfAHostComesBackAndTheLaterRequestStays() {
    String name = "www.example.org";
    assertThat(state.hosts().find(name)).isEmpty();
    Map<String, HostState.Refusal> refusals = new LinkedHashMap<>();
    refusals.put("https://www.example.org/z?é", new HostState.Refusal(NOW, 2, true));
    refusals.put("https://www.example.org/a", new HostState.Refusal(NOW, 1, false));
    HostState changed =
        state
            .hosts()
            .change(
                name,
                host -> new HostState(name, host.lastRequest(), NOW.plusSeconds(9), refusals));
    state.hosts().asked(Map.of(name, NOW.plusSeconds(5), "other.example", NOW));
    state.hosts().asked(Map.of(name, NOW));
    HostState found = state.hosts().find(name).orElseThrow();
    assertThat(found).isEqualTo(changed.askedAt(NOW.plusSeconds(5)));
    assertThat(found.refusals().keySet()).containsExactlyElementsOf(refusals.keySet());
    state.hosts().forget(NOW.plusSeconds(1));
    assertThat(state.hosts().find("other.example")).isEmpty();
    assertThat(state.hosts().find(name)).isPresent();
  }

  @Test
  void aHostThatCannotBeKeptKeepsNoOtherFromBeing() {
    String endless = "a".repeat(377);
    state.hosts().asked(Map.of(endless, NOW));
    state.hosts().asked(Map.of(endless, NOW, "after.example", NOW));
    assertThat(state.hosts().find("after.example").orElseThrow().lastRequest()).isEqualTo(NOW);
  }

  @Test
  void noChangeOfAHostIsLostBetweenTwo() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String url = "u" + i;
        Instant time = NOW.plusSeconds(i);
        all.add(threads.submit(() -> state.hosts().asked(Map.of("shared.example", time))));
        all.add(
            threads.submit(() -> state.hosts().change("shared.example", host -> with(host, url))));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    HostState host = state.hosts().find("shared.example").orElseThrow();
    assertThat(host.refusals()).hasSize(40);
    assertThat(host.lastRequest()).isEqualTo(NOW.plusSeconds(39));
  }

  private static HostState with(HostState host, String url) {
    Map<String, HostState.Refusal> refusals = new LinkedHashMap<>(host.refusals());
    refusals.put(url, new HostState.Refusal(NOW, 1, true));
    return new HostState(host.name(), host.lastRequest(), host.quietUntil(), refusals);
  }

  @Test
  void robotsAreRememberedUntilTheyRanOutLongAgo() {
    RobotsFile read =
        new RobotsFile(
            "https://example.org",
            "User-agent: *\nDisallow: /é\n",
            NOW,
            "https://example.org/robots.txt",
            "W/\"a b\"",
            "yesterday",
            null);
    state.hosts().keep(read);
    assertThat(state.hosts().robots(read.origin())).contains(read);
    RobotsFile failing =
        new RobotsFile(
            read.origin(),
            null,
            NOW.plusSeconds(1),
            null,
            null,
            null,
            new RobotsFile.Outage(NOW, 3, "timeout", 0));
    state.hosts().keep(failing);
    assertThat(state.hosts().robots(read.origin())).contains(failing);
    state.hosts().forget(NOW.plusSeconds(2));
    assertThat(state.hosts().robots(read.origin())).isEmpty();
  }

  @Test
  void aCursorThatCannotBeReadConcernsItsSourceOnly() {
    state.sources().register(List.of(BLOG, FORUM), NOW);
    Map<String, String> endless = Map.of("g".repeat(100_000), "1");
    state.sources().save(read(BLOG, endless, NOW));
    assertThat(state.sources().claimDue(5, NOW, LEASE))
        .extracting(SourceState::source)
        .containsExactlyInAnyOrder(BLOG, FORUM);
    assertThat(state.sources().find(BLOG).orElseThrow().cursor().seen()).isEmpty();
    state.sources().save(read(FORUM, Map.of("1", "a"), NOW));
    assertThat(state.sources().all()).extracting(SourceState::source).containsExactly(BLOG, FORUM);
  }

  @Test
  void aReadingThatFoundNothingNewKeepsWhatWasSeen() {
    state.sources().register(List.of(BLOG), NOW);
    state.sources().save(read(BLOG, Map.of("1", "a"), NOW));
    state.sources().claimDue(1, NOW, LEASE);
    SourceState again = read(BLOG, Map.of("1", "a"), NOW.plusSeconds(900));
    state.sources().save(again);
    assertThat(state.sources().find(BLOG)).contains(again);
    state.sources().claimDue(1, NOW.plusSeconds(900), LEASE);
    SourceState edited = read(BLOG, Map.of("1", "b"), NOW.plusSeconds(1_800));
    state.sources().save(edited);
    assertThat(state.sources().find(BLOG)).contains(edited);
  }

  @Test
  void whatManyThreadsSaveIsKeptWhenTheyReturn() {
    List<SourceId> ids = manyRegistered();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (SourceId id : ids) {
        threads.execute(() -> state.sources().save(read(id, Map.of("1", id.value()), NOW)));
      }
    }
    assertThat(ids)
        .allSatisfy(id ->
            assertThat(state.sources().find(id).orElseThrow().cursor().seen())
                .containsExactly(Map.entry("1", id.value())));
  }

  @Test
  void processesThatClaimAtTheSameTimeNeverClaimTheSameSource() throws Exception {
    List<SourceId> ids = manyRegistered();
    try (ControlState other = ControlState.open(database);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<SourceId>>> claims =
          Stream.of(state, other).map(one -> threads.submit(() -> claimAll(one))).toList();
      List<SourceId> claimed = new ArrayList<>(claims.getFirst().get());
      claimed.addAll(claims.getLast().get());
      claimed.addAll(claimAll(state));
      assertThat(claimed).doesNotHaveDuplicates().hasSameSizeAs(ids);
    }
  }

  private List<SourceId> manyRegistered() {
    List<SourceId> ids =
        IntStream.range(0, 200).mapToObj(number -> new SourceId("feed-" + number)).toList();
    state.sources().register(ids, NOW);
    return ids;
  }

  private static List<SourceId> claimAll(ControlState state) {
    List<SourceId> claimed = new ArrayList<>();
    for (List<SourceState> some = state.sources().claimDue(7, NOW, LEASE);
        !some.isEmpty();
        some = state.sources().claimDue(7, NOW, LEASE)) {
      some.forEach(one -> claimed.add(one.source()));
    }
    return claimed;
  }

  @Test
  void releasedClaimsMayBeClaimedAgain() {
    state.sources().register(List.of(BLOG), NOW);
    state.sources().claimDue(1, NOW, LEASE);
    state.releaseClaims();
    assertThat(state.sources().claimDue(1, NOW, LEASE)).hasSize(1);
  }

  private static SourceState read(SourceId source, Map<String, String> seen, Instant nextDue) {
    return new SourceState(
        source,
        new SourceCursor(Map.of(), seen, Map.of()),
        nextDue,
        NOW,
        NOW,
        0,
        null,
        SourcePulse.UNKNOWN,
        false);
  }

  @Test
  void aRemovedSourceKeepsItsCursorButIsNotClaimed() {
    state.sources().register(List.of(BLOG, FORUM), NOW);
    state.sources().register(List.of(FORUM), NOW);
    assertThat(state.sources().claimDue(5, NOW, LEASE))
        .extracting(SourceState::source)
        .containsExactly(FORUM);
    state.sources().register(List.of(BLOG, FORUM), NOW);
    assertThat(state.sources().all()).hasSize(2);
  }

  @Test
  void aFetchedPageIsFoundForAFewDaysAndThenForgotten() {
    FetchedPages pages = state.pages();
    CanonicalUrl url = CanonicalUrl.parse("http://a.example/" + "x".repeat(3_500)).orElseThrow();
    FetchedPage first = new FetchedPage(url, NOW, "Titre", "Été à Nœux \ud83d\ude00");
    pages.save(first);
    assertThat(pages.find(url, NOW.plusSeconds(60))).contains(first);
    FetchedPage second = new FetchedPage(url, NOW.plusSeconds(90), "", "Autre");
    pages.save(second);
    assertThat(pages.find(url, NOW.plusSeconds(90))).contains(second);
    CanonicalUrl other = CanonicalUrl.parse("http://b.example/").orElseThrow();
    assertThat(pages.find(other, NOW)).isEmpty();
    pages.forget(List.of(url, other));
    assertThat(pages.find(url, NOW.plusSeconds(90))).isEmpty();
    pages.save(second);
    Instant late = NOW.plus(FetchedPages.KEPT).plusSeconds(91);
    assertThat(pages.find(url, late)).isEmpty();
    pages.save(new FetchedPage(other, late, "", ""));
    assertThat(pages.find(url, NOW.plusSeconds(90))).as("is forgotten").isEmpty();
  }

  @Test
  void anIncidentComesBackWhole() {
    Incident incident = incident();
    state.incidents().save(incident, List.of());
    assertThat(state.incidents().find(incident.id())).contains(incident);
    Incident resolved = incident.acknowledgedBy("anne").resolved("anne", NOW.plusSeconds(60));
    state.incidents().save(resolved, List.of());
    assertThat(state.incidents().latestOf(incident.rule())).contains(resolved);
    assertThat(state.incidents().recent(10)).containsExactly(resolved);
  }

  @Test
  void incidentsAreListedUntilTheyAreResolved() {
    Incident open = incident();
    Incident acknowledged = incident().acknowledgedBy("anne");
    state.incidents().save(open, List.of());
    state.incidents().save(acknowledged, List.of());
    state.incidents().save(incident().resolved("anne", NOW.plusSeconds(60)), List.of());
    assertThat(state.incidents().unresolved()).containsExactlyInAnyOrder(open, acknowledged);
  }

  @Test
  void anIncidentAndItsNotificationsAreSavedTogetherOrNotAtAll() {
    Notification tooLong = notification("x".repeat(400) + "@example.org");
    assertThatThrownBy(() -> state.incidents().save(incident(), List.of(tooLong)))
        .isInstanceOf(RuntimeException.class);
    assertThat(state.incidents().recent(10)).isEmpty();
    state.incidents().save(incident(), List.of(notification("a@example.org")));
    assertThat(state.incidents().recent(10)).hasSize(1);
    assertThat(state.outbox().recent(10)).hasSize(1);
  }

  @Test
  void aNotificationIsAddedOnceAndClaimedUntilItIsSent() {
    Notification mail = notification("a@example.org");
    state.outbox().add(List.of(mail, mail));
    state.outbox().add(List.of(mail));
    assertThat(state.outbox().claimDue(5, NOW, LEASE))
        .extracting(OutboxEntry::notification)
        .containsExactly(mail);
    assertThat(state.outbox().claimDue(5, NOW, LEASE)).isEmpty();
    assertThat(state.outbox().claimDue(5, NOW.plus(LEASE), LEASE)).hasSize(1);
    state.outbox().sent(mail.id(), NOW);
    assertThat(state.outbox().claimDue(5, NOW.plus(LEASE).plus(LEASE), LEASE)).isEmpty();
    OutboxEntry sent = state.outbox().find(mail.id()).orElseThrow();
    assertThat(sent.state()).isEqualTo(OutboxEntry.State.SENT);
    assertThat(sent.sentAt()).isEqualTo(NOW);
  }

  @Test
  void theNotificationsOfAnIncidentAreFoundLatestFirst() {
    Incident incident = incident();
    Notification first = notification("a@example.org", incident.id(), NOW);
    Notification second = notification("a@example.org", incident.id(), NOW.plusSeconds(60));
    Notification other =
        notification("a@example.org", new IncidentId(UUID.randomUUID()), NOW.plusSeconds(90));
    state.incidents().save(incident, List.of(first, notification("b@example.org"), other));
    state.incidents().save(incident, List.of(second));
    assertThat(state.outbox().ofIncident(incident.id()))
        .extracting(OutboxEntry::notification)
        .containsExactly(second, first);
    assertThat(state.outbox().ofIncident(new IncidentId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aFailedTryWaitsAndAFailedNotificationRests() {
    Notification mail = notification("a@example.org");
    state.outbox().add(List.of(mail));
    state.outbox().claimDue(5, NOW, LEASE);
    state.outbox().retry(mail.id(), NOW.plusSeconds(30), "connection refused");
    assertThat(state.outbox().claimDue(5, NOW, LEASE)).isEmpty();
    OutboxEntry again = state.outbox().claimDue(5, NOW.plusSeconds(30), LEASE).getFirst();
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.lastError()).isEqualTo("connection refused");
    state.outbox().failed(mail.id(), "550 no such user");
    assertThat(state.outbox().claimDue(5, NOW.plus(LEASE).plus(LEASE), LEASE)).isEmpty();
    assertThat(state.outbox().recent(1).getFirst().state()).isEqualTo(OutboxEntry.State.FAILED);
  }

  @Test
  void aDigestOfTheSameWeekAndLanguageIsReplaced() {
    DigestWeek week = DigestWeek.parse("2026-W46");
    DigestDocument first = new DigestDocument(week, Language.FRENCH, NOW, "a", "b", "<p>c</p>");
    DigestDocument second =
        new DigestDocument(week, Language.FRENCH, NOW.plusSeconds(1), "d", "e", "<p>f</p>");
    state.digests().save(first, List.of(notification("a@example.org")));
    state.digests().save(second, List.of());
    assertThat(state.digests().find(week, Language.FRENCH)).contains(second);
    assertThat(state.digests().find(week, Language.ENGLISH)).isEmpty();
    assertThat(state.digests().recent(5)).containsExactly(second);
    assertThat(state.outbox().recent(5)).hasSize(1);
  }

  @Test
  void anAccountIsFoundByItsName() {
    assertThat(state.accounts().isEmpty()).isTrue();
    Account anne = new Account("anne", "{noop}x", Role.VIEWER);
    state.accounts().save(anne);
    Account promoted = new Account("anne", "{noop}y", Role.ADMINISTRATOR);
    state.accounts().save(promoted);
    assertThat(state.accounts().find("anne")).contains(promoted);
    assertThat(state.accounts().find("bruno")).isEmpty();
    assertThat(state.accounts().isEmpty()).isFalse();
  }

  @Test
  void aSettingIsMadeOnce() {
    assertThat(state.settings().getOrCreate("key", () -> "first")).isEqualTo("first");
    assertThat(state.settings().getOrCreate("key", () -> "second")).isEqualTo("first");
  }

  private static Incident incident() {
    Rule rule =
        new Rule.Threshold(
            new RuleId("outage"),
            "Panne",
            MentionFilter.ANY,
            3,
            Duration.ofHours(6),
            Duration.ofHours(6),
            Severity.CRITICAL,
            List.of());
    Alert alert =
        new Alert(
            rule.id(),
            NOW,
            NOW.minusSeconds(21_600),
            NOW,
            5,
            3,
            new SentimentCounts(4, 1, 0),
            List.of(PostId.of(BLOG, "1"), PostId.of(BLOG, "2")));
    return Incident.open(new IncidentId(UUID.randomUUID()), rule, alert);
  }

  private static Notification notification(String address) {
    return notification(address, null, NOW);
  }

  private static Notification notification(
      String address, @Nullable IncidentId incident, Instant createdAt) {
    return new Notification(
        UUID.randomUUID(),
        incident,
        new Receiver(address, Language.FRENCH),
        "Alerte : panne",
        "texte",
        "<p>é</p>",
        createdAt);
  }

  private static Correction correction(String post, boolean relevant) {
    return new Correction(
        PostId.of(BLOG, post),
        new EntityId("orange"),
        relevant,
        "Le jus d'orange 🍊",
        Language.FRENCH,
        NOW,
        "ana");
  }

  @Test
  void theLastCorrectionOfAMentionCounts() {
    assertThat(state.corrections().all()).isEmpty();
    state.corrections().save(correction("a", true));
    long before = state.corrections().revision();
    state.corrections().save(correction("b", true));
    state.corrections().save(correction("a", false));
    assertThat(state.corrections().all())
        .containsExactly(correction("b", true), correction("a", false));
    assertThat(state.corrections().revision()).isNotEqualTo(before);
    assertThat(state.corrections().of(PostId.of(BLOG, "a")))
        .containsExactly(correction("a", false));
    assertThat(state.corrections().of(PostId.of(BLOG, "unknown"))).isEmpty();
  }

  @Test
  void remembersHowFarAReviewCame() {
    EntityId orange = new EntityId("orange");
    assertThat(state.reviews().find(orange)).isEmpty();
    Review begun = Review.begin(orange, "v1");
    state.reviews().save(begun);
    assertThat(state.reviews().find(orange)).contains(begun);
    Instant far = Instant.parse("9999-12-31T23:59:59.999Z");
    Review later =
        new Review(orange, "v2", new ReviewPosition(far, PostId.of(BLOG, "a")), 500, 3, 4, false);
    state.reviews().save(later);
    assertThat(state.reviews().find(orange)).contains(later);
    assertThat(state.reviews().find(new EntityId("free"))).isEmpty();
  }

  @Test
  void aReviewThatTwoProcessesSaveAtOnceIsOneAndNeitherFails() throws Exception {
    together((process, round) -> process.reviews().save(Review.begin(entity(round), "v1")));

    for (int round = 0; round < ROUNDS; round++) {
      assertThat(state.reviews().find(entity(round))).contains(Review.begin(entity(round), "v1"));
    }
  }

  @Test
  void aPostThatTwoAnalystsCorrectAtOnceHasOneCorrectionAndNeitherFails() throws Exception {
    together((process, round) -> process.corrections().save(correction("a" + round, true)));

    assertThat(state.corrections().all()).hasSize(ROUNDS);
  }

  private static EntityId entity(int round) {
    return new EntityId("entity" + round);
  }

  /** Has two processes do the same at once, round after round. */
  private void together(BiConsumer<ControlState, Integer> act) throws Exception {
    try (ControlState other = ControlState.open(database);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < ROUNDS; i++) {
        int round = i;
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<?>> both = new ArrayList<>();
        for (ControlState process : List.of(state, other)) {
          both.add(
              threads.submit(() -> {
                barrier.await();
                act.accept(process, round);
                return null;
              }));
        }
        for (Future<?> one : both) {
          one.get();
        }
      }
    }
  }

  @Test
  void aDeletedPostTakesItsCorrectionsAlong() {
    state.corrections().save(correction("a", true));
    state.corrections().save(correction("b", true));
    long before = state.corrections().revision();
    state.corrections().forget(List.of(PostId.of(BLOG, "a"), PostId.of(BLOG, "unknown")));
    assertThat(state.corrections().all()).containsExactly(correction("b", true));
    assertThat(state.corrections().revision()).isNotEqualTo(before);
  }
}
