package org.vigie.crawler.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FormPost;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.HubSubscription;
import org.vigie.domain.source.HubSubscriptions;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourcePulse;
import org.vigie.domain.source.SourceState;
import org.vigie.testkit.InMemoryHubSubscriptions;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.MutableClock;

/** A source, a hub on loopback, and everything between them. */
class SubscriberTest {
  private static final SourceId BLOG = new SourceId("blog");
  private static final String TOPIC = "https://blog.example/feed?é";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final byte[] NOTICE = "<rss/>".getBytes(StandardCharsets.UTF_8);

  private final MutableClock clock = MutableClock.at("2026-11-18T09:00:00Z");
  private final InMemoryHubSubscriptions kept = new InMemoryHubSubscriptions();
  private final InMemorySourceStates plain = new InMemorySourceStates();
  private final SubscribedStates states = new SubscribedStates(plain, kept, clock);
  private final HubVoice voice = new HubVoice(kept, states, clock);
  private ScriptedHub hub;
  private FormPost post;
  private int words;

  @BeforeEach
  void open() throws IOException {
    hub = new ScriptedHub();
    post = new FormPost(settings("127.0.0.0/8"), clock);
    plain.register(List.of(BLOG), clock.instant());
  }

  @AfterEach
  void close() {
    post.close();
    hub.close();
  }

  @Test
  void aHubThatASourceNamesIsAskedOnce() {
    named(hub.uri().toString());
    subscriber(true).keep();
    subscriber(true).keep();

    assertThat(hub.forms)
        .containsExactly(
            Map.of(
                "hub.mode", "subscribe",
                "hub.topic", TOPIC,
                "hub.callback", "https://vigie.example/websub/word1",
                "hub.lease_seconds", "864000",
                "hub.secret", "word2"));
  }

  @Test
  void aSourceWithoutHubAsksNobody() {
    states.save(state(Map.of(), 0));
    subscriber(true).keep();

    assertThat(hub.forms).isEmpty();
    assertThat(kept.all()).isEmpty();
  }

  @Test
  void aHubOfManySourcesIsAskedInPortions() {
    int many = 2 * Subscriber.MOST_A_HOST + 5;
    List<Source> blogs =
        IntStream.range(0, many).mapToObj(i -> source("blog%03d".formatted(i), true)).toList();
    plain.register(blogs.stream().map(Source::id).toList(), clock.instant());
    blogs.forEach(blog -> plain.save(state(blog.id(), notes(hub.uri().toString()), 0)));
    Subscriber subscriber = subscriber(blogs, post);
    subscriber.keep();
    assertThat(hub.forms).hasSize(Subscriber.MOST_A_HOST);
    subscriber.keep();
    subscriber.keep();
    subscriber.keep();
    assertThat(hub.forms).hasSize(many);
  }

  @Test
  void nobodyIsAskedAfterItIsStopped() {
    named(hub.uri().toString());
    Subscriber subscriber = subscriber(true);
    subscriber.stop();
    subscriber.keep();

    assertThat(hub.forms).isEmpty();
  }

  @Test
  void aHubMayAskBackBeforeItAnswers() {
    named(hub.uri().toString());
    hub.before =
        form ->
            assertThat(voice.asked("word1", question("subscribe", TOPIC, "c", "3600")))
                .contains("c");
    subscriber(true).keep();

    assertThat(subscription().isActive(clock.instant())).isTrue();
    assertThat(subscription().leaseUntil()).isEqualTo(clock.instant().plus(HOUR));
  }

  @Test
  void aPromiseStandsThoughTheHubAnswersBadlyAfterIt() {
    named(hub.uri().toString());
    hub.status = 500;
    hub.before = form -> voice.asked("word1", question("subscribe", TOPIC, "c", "3600"));
    subscriber(true).keep();

    assertThat(subscription().isActive(clock.instant())).isTrue();
  }

  @Test
  void thePromiseIsRenewedBeforeItEndsAndAtTheSameAddress() {
    subscribed("3600");
    clock.advance(Duration.ofMinutes(47));
    subscriber(true).keep();
    assertThat(hub.forms).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    subscriber(true).keep();

    assertThat(hub.forms).hasSize(2);
    assertThat(hub.forms.get(1)).isEqualTo(hub.forms.get(0));
    assertThat(subscription().isActive(clock.instant())).isTrue();
    assertThat(voice.asked("word1", question("subscribe", TOPIC, "again", "3600")))
        .contains("again");
    assertThat(subscription().leaseUntil()).isEqualTo(clock.instant().plus(HOUR));
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 400, 404, 500})
  void aHubThatRefusesIsAskedLessAndLess(int status) {
    named(hub.uri().toString());
    hub.status = status;
    for (int hour = 0; hour < 24; hour++) {
      subscriber(true).keep();
      clock.advance(HOUR);
    }

    // At hours 0, 1, 3, 7 and 15.
    assertThat(hub.forms).hasSize(5);
    assertThat(voice.asked("word1", question("subscribe", TOPIC, "c", null))).isEmpty();
  }

  @Test
  void aHubInAPrivateNetworkIsNeverReached() {
    named(hub.uri().toString());
    try (FormPost guarded = new FormPost(settings(), clock)) {
      subscriber(true, guarded).keep();
      CanonicalUrl url = CanonicalUrl.parse(hub.uri().toString()).orElseThrow();

      assertThat(hub.forms).isEmpty();
      assertThat(guarded.send(url, Map.of("a", "b")))
          .isEqualTo(new FormPost.Sent(0, "private_address"));
    }
  }

  @Test
  void whatIsNoAddressIsNoHub() {
    named("file:///etc/passwd");
    subscriber(true).keep();

    assertThat(kept.all()).isEmpty();
  }

  @Test
  void anotherHubGetsAnotherAddressAndTheFirstIsNoLongerHeard() {
    subscribed("3600");
    named(hub.uri() + "2");
    subscriber(true).keep();

    assertThat(hub.forms.getLast().get("hub.callback")).endsWith("/word3");
    assertThat(voice.knows("word1")).isFalse();
  }

  @Test
  void aSourceThatIsPausedOrGoneIsForgotten() {
    subscribed("3600");
    states.pause(BLOG, true);
    subscriber(true).keep();
    assertThat(kept.all()).isEmpty();

    states.pause(BLOG, false);
    subscribed("3600");
    subscriber(false).keep();
    assertThat(kept.all()).isEmpty();
  }

  @Test
  void onlyWhatWasAskedIsConfirmed() {
    named(hub.uri().toString());
    subscriber(true).keep();

    assertThat(voice.asked("word9", question("subscribe", TOPIC, "c", null))).isEmpty();
    assertThat(voice.asked("word1", question("subscribe", "https://evil.example/", "c", null)))
        .isEmpty();
    assertThat(voice.asked("word1", question("unsubscribe", TOPIC, "c", null))).isEmpty();
    assertThat(voice.asked("word1", question(null, TOPIC, "c", null))).isEmpty();
    assertThat(voice.asked("word1", question("subscribe", TOPIC, null, null))).isEmpty();
    assertThat(voice.asked("word1", question("subscribe", TOPIC, "", null))).isEmpty();
    assertThat(voice.asked("word1", question("subscribe", TOPIC, "c".repeat(501), null))).isEmpty();
    assertThat(voice.knows("word1")).isFalse();
  }

  @Test
  void aConfirmationIsNotPlayedAgain() {
    subscribed("3600");
    Instant until = subscription().leaseUntil();
    clock.advance(Duration.ofMinutes(5));

    assertThat(voice.asked("word1", question("subscribe", TOPIC, "c", "999999"))).isEmpty();
    assertThat(subscription().leaseUntil()).isEqualTo(until);
  }

  @Test
  void aConfirmationThatComesAfterADayComesTooLate() {
    named(hub.uri().toString());
    subscriber(true).keep();
    clock.advance(Duration.ofHours(25));

    assertThat(voice.asked("word1", question("subscribe", TOPIC, "c", null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 300", "600, 600", "999999999999, 2592000", "soon, 864000", ", 864000"})
  void aLeaseIsKeptWithinReason(String said, long seconds) {
    subscribed(said);

    assertThat(subscription().leaseUntil()).isEqualTo(clock.instant().plusSeconds(seconds));
  }

  @Test
  void aHubMayTakeItsPromiseBack() {
    subscribed("3600");

    assertThat(voice.asked("word1", question("denied", TOPIC, null, null))).contains("");
    assertThat(voice.knows("word1")).isFalse();
    clock.advance(Duration.ofDays(6));
    subscriber(true).keep();
    assertThat(hub.forms).hasSize(1);
    clock.advance(Duration.ofDays(2));
    subscriber(true).keep();
    assertThat(hub.forms).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"sha1, HmacSHA1", "sha256, HmacSHA256", "SHA384, HmacSHA384", "sha512, HmacSHA512"})
  void aSignedNoticeMakesTheSourceDue(String method, String algorithm) throws Exception {
    subscribed("864000");
    states.save(state(notes(hub.uri().toString()), 0));
    assertThat(states.claimDue(1, clock.instant().plus(HOUR), HOUR)).isEmpty();

    assertThat(voice.told("word1", method + "=" + hmac(algorithm, "word2", NOTICE), NOTICE))
        .isTrue();
    assertThat(states.claimDue(1, clock.instant(), HOUR)).hasSize(1);
  }

  @Test
  void aForgedNoticeIsPassedOver() throws Exception {
    subscribed("864000");
    String right = hmac("HmacSHA256", "word2", NOTICE);

    for (String forged :
        new String[] {
          null,
          "",
          "sha256",
          "sha256=",
          "sha256=" + hmac("HmacSHA256", "guess", NOTICE),
          "sha256=" + right.substring(2),
          "sha256=" + right + "0",
          "sha512=" + right,
          "md5=" + right,
          "none=",
          "sha256=" + "z".repeat(64),
          "sha256=" + "0".repeat(100_000)
        }) {
      assertThat(voice.told("word1", forged, NOTICE)).as(forged).isFalse();
    }
    assertThat(voice.told("word1", "sha256=" + right, "<rss>".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
    assertThat(voice.told("word9", "sha256=" + right, NOTICE)).isFalse();
    assertThat(plain.find(BLOG).orElseThrow().nextDue()).isAfter(clock.instant());
  }

  @Test
  void aNoticeAfterTheLeaseIsPassedOver() throws Exception {
    subscribed("3600");
    clock.advance(Duration.ofHours(2));

    assertThat(voice.told("word1", "sha256=" + hmac("HmacSHA256", "word2", NOTICE), NOTICE))
        .isFalse();
  }

  @Test
  void aNoticeDoesNotShortenTheWaitOfASourceThatFails() throws Exception {
    subscribed("864000");
    states.save(state(notes(hub.uri().toString()), 3));

    assertThat(voice.told("word1", "sha256=" + hmac("HmacSHA256", "word2", NOTICE), NOTICE))
        .isFalse();
    assertThat(states.claimDue(1, clock.instant(), HOUR)).isEmpty();
  }

  @Test
  void whileTheHubTellsTheSourceIsReadOnceADay() {
    subscribed("864000");
    states.save(state(notes(hub.uri().toString()), 0));

    assertThat(plain.find(BLOG).orElseThrow().nextDue())
        .isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    clock.advance(Duration.ofDays(11));
    states.save(state(notes(hub.uri().toString()), 0));
    assertThat(plain.find(BLOG).orElseThrow().nextDue())
        .isEqualTo(clock.instant().plusSeconds(600));
  }

  @Test
  void aNoticeThatComesWhileTheSourceIsReadIsNotLost() {
    subscribed("864000");
    clock.advance(Duration.ofDays(2));
    assertThat(states.claimDue(1, clock.instant(), HOUR)).hasSize(1);
    states.hasten(BLOG, clock.instant());
    states.save(state(notes(hub.uri().toString()), 0));

    assertThat(states.claimDue(1, clock.instant(), HOUR)).hasSize(1);
    states.save(state(notes(hub.uri().toString()), 0));
    assertThat(states.claimDue(1, clock.instant(), HOUR)).isEmpty();
  }

  @Test
  void aNoticeWhoseReadingIsPutOffIsNotLost() {
    subscribed("864000");
    clock.advance(HOUR);
    states.hasten(BLOG, clock.instant());
    SourceState claimed = states.claimDue(1, clock.instant(), HOUR).getFirst();
    Instant soon = clock.instant().plusSeconds(150);
    states.save(
        new SourceState(
            BLOG,
            claimed.cursor(),
            soon,
            clock.instant(),
            claimed.lastSuccess(),
            0,
            null,
            SourcePulse.UNKNOWN,
            false));

    assertThat(plain.find(BLOG).orElseThrow().nextDue()).isEqualTo(soon);
  }

  @Test
  void aNoticeThatComesWhileTheStateIsSavedIsNotLost() {
    subscribed("864000");
    AtomicReference<SubscribedStates> busy = new AtomicReference<>();
    busy.set(
        new SubscribedStates(
            plain,
            new HubSubscriptions() {
              @Override
              public Optional<HubSubscription> of(SourceId source) {
                busy.get().hasten(source, clock.instant());
                return kept.of(source);
              }

              @Override
              public List<HubSubscription> all() {
                return kept.all();
              }

              @Override
              public Optional<HubSubscription> byToken(String token) {
                return kept.byToken(token);
              }

              @Override
              public void save(HubSubscription subscription) {
                kept.save(subscription);
              }

              @Override
              public void remove(SourceId source) {
                kept.remove(source);
              }
            },
            clock));
    busy.get().save(state(notes(hub.uri().toString()), 0));

    assertThat(plain.find(BLOG).orElseThrow().nextDue()).isEqualTo(clock.instant());
  }

  @Test
  void aFloodOfNoticesMakesASourceDueOnceAMinute() {
    int readings = 0;
    for (int second = 0; second < 300; second++) {
      states.hasten(BLOG, clock.instant());
      if (!states.claimDue(1, clock.instant(), HOUR).isEmpty()) {
        states.save(state(Map.of(), 0));
        readings++;
      }
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(readings).isBetween(5, 10);
  }

  private void subscribed(@Nullable String lease) {
    named(hub.uri().toString());
    subscriber(true).keep();
    assertThat(voice.asked(subscription().token(), question("subscribe", TOPIC, "c", lease)))
        .isEqualTo(Optional.of("c"));
  }

  private HubSubscription subscription() {
    return kept.of(BLOG).orElseThrow();
  }

  private void named(String hubUrl) {
    plain.save(state(notes(hubUrl), 0));
  }

  private static Map<String, String> notes(String hubUrl) {
    Map<String, String> notes = new HashMap<>();
    notes.put("hub", hubUrl);
    notes.put("self", TOPIC);
    return notes;
  }

  private SourceState state(Map<String, String> notes, int failures) {
    return state(BLOG, notes, failures);
  }

  private SourceState state(SourceId id, Map<String, String> notes, int failures) {
    Instant now = clock.instant();
    return new SourceState(
        id,
        new SourceCursor(Map.of(), Map.of(), notes),
        now.plusSeconds(600),
        now,
        now,
        failures,
        failures == 0 ? null : new SourceState.Failure("timeout", ""),
        SourcePulse.UNKNOWN,
        false);
  }

  private Subscriber subscriber(boolean enabled) {
    return subscriber(enabled, post);
  }

  private Subscriber subscriber(boolean enabled, FormPost hubs) {
    return subscriber(List.of(source(BLOG.value(), enabled)), hubs);
  }

  private Subscriber subscriber(List<Source> sources, FormPost hubs) {
    return new Subscriber(
        URI.create("https://vigie.example/websub/"),
        sources,
        new Subscriber.Ports(states, kept, clock, () -> "word" + ++words),
        hubs);
  }

  private static Source source(String id, boolean enabled) {
    return new Source(
        new SourceId(id),
        "Blog",
        SourceKind.FEED,
        CanonicalUrl.parse("https://blog.example/feed").orElseThrow(),
        HOUR,
        null,
        enabled,
        SourceOptions.USUAL);
  }

  private static HubVoice.Question question(
      @Nullable String mode,
      @Nullable String topic,
      @Nullable String challenge,
      @Nullable String lease) {
    return new HubVoice.Question(mode, topic, challenge, lease);
  }

  private static String hmac(String algorithm, String secret, byte[] body) throws Exception {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  private static CrawlerSettings settings(String... allowed) {
    return CrawlerSettings.defaults("1.0", "https://example.org/bot")
        .but()
        .allowPrivateNetworks(List.of(allowed))
        .settings();
  }
}
