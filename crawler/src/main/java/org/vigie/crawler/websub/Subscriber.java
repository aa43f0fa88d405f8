package org.vigie.crawler.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.feed.FeedConnector;
import org.vigie.crawler.fetch.FormPost;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.HubSubscription;
import org.vigie.domain.source.HubSubscriptions;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/**
 * Asks the hubs that sources name to tell us of news, and asks again before their promises end. A
 * source that names no hub any more, or is read no more, is forgotten.
 */
public final class Subscriber {
  /** The lease that we ask for; a hub may give another. */
  static final Duration LEASE = Duration.ofDays(10);

  private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

  private static final Duration FIRST_WAIT = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  /** Hubs that do not answer must not hold the others up for hours. */
  private static final int MOST_ASKED = 200;

  /**
   * Each request has the hub ask us back, so a hub that serves many sources is asked in portions.
   */
  static final int MOST_A_HOST = 20;

  private static final int LONGEST_TOPIC = 2_000;

  private final URI callback;
  private final Set<SourceId> sources;
  private final Ports ports;
  private final FormPost hubs;
  private volatile boolean stopped;

  /**
   * What it needs of the rest of the application.
   *
   * @param states tells which hub each source names
   * @param subscriptions keeps what hubs promised
   * @param clock the present
   * @param randomWord makes words of 64 characters or fewer that nobody can guess
   */
  public record Ports(
      SourceStates states,
      HubSubscriptions subscriptions,
      InstantSource clock,
      Supplier<String> randomWord) {}

  /**
   * Makes it.
   *
   * @param callback the address of ours below which hubs are heard; ends with a slash
   * @param sources the configured sources
   * @param ports the rest of the application
   * @param hubs reaches hubs; stays the caller's to close
   */
  public Subscriber(URI callback, Collection<Source> sources, Ports ports, FormPost hubs) {
    this.callback = callback;
    this.sources =
        sources.stream()
            .filter(Source::enabled)
            .map(Source::id)
            .collect(Collectors.toUnmodifiableSet());
    this.ports = ports;
    this.hubs = hubs;
  }

  /** Asks what is to be asked now, of no hub too much at a time; the rest comes next time. */
  public void keep() {
    Set<SourceId> wanted = new HashSet<>();
    Map<String, Integer> asked = new HashMap<>();
    ports
        .states()
        .visitAll(state -> {
          wanted(state)
              .ifPresent(subscription -> {
                wanted.add(state.source());
                askWithin(asked, subscription);
              });
          return !stopped;
        });
    if (!stopped) {
      ports.subscriptions().all().stream()
          .map(HubSubscription::source)
          .filter(source -> !wanted.contains(source))
          .forEach(ports.subscriptions()::remove);
    }
  }

  /** Asks unless enough was asked already; counts what was asked of each host. */
  private void askWithin(Map<String, Integer> asked, HubSubscription subscription) {
    String host = subscription.hub().host();
    int all = asked.values().stream().mapToInt(Integer::intValue).sum();
    boolean room = all < MOST_ASKED && asked.getOrDefault(host, 0) < MOST_A_HOST;
    if (!stopped && room && askWhenDue(subscription)) {
      asked.merge(host, 1, Integer::sum);
    }
  }

  /** Asks no more hubs; one that is being asked may still answer. */
  public void stop() {
    stopped = true;
  }

  /** The subscription that a source ought to have; empty when it names no hub. */
  private Optional<HubSubscription> wanted(SourceState state) {
    CanonicalUrl hub = hub(state);
    String topic = state.cursor().notes().get(FeedConnector.SELF);
    if (hub == null || topic == null || topic.length() > LONGEST_TOPIC) {
      return Optional.empty();
    }
    HubSubscription known = ports.subscriptions().of(state.source()).orElse(null);
    if (known != null && known.hub().equals(hub) && known.topic().equals(topic)) {
      return Optional.of(known);
    }
    return Optional.of(
        new HubSubscription(
            state.source(),
            hub,
            topic,
            ports.randomWord().get(),
            ports.randomWord().get(),
            null,
            null,
            0,
            ports.clock().instant()));
  }

  private @Nullable CanonicalUrl hub(SourceState state) {
    String hub = state.cursor().notes().get(FeedConnector.HUB);
    boolean read = sources.contains(state.source()) && !state.paused();
    return hub == null || !read ? null : CanonicalUrl.parse(hub).orElse(null);
  }

  private boolean askWhenDue(HubSubscription subscription) {
    Instant now = ports.clock().instant();
    if (subscription.nextTry().isAfter(now)) {
      return false;
    }
    // A hub may ask back before it answers, so the question is kept before it is put.
    Instant again = now.plus(wait(subscription.failures()));
    HubSubscription asked = subscription.asked(now, again);
    ports.subscriptions().save(asked);
    FormPost.Sent sent = hubs.send(asked.hub(), form(asked));
    if (!sent.accepted()) {
      LOG.info(
          "event=hub-refused source={} hub={} status={} reason={}",
          asked.source(),
          asked.hub().host(),
          sent.status(),
          sent.reason());
      // It may have asked back, and promised, before it answered so badly or so late.
      ports
          .subscriptions()
          .of(asked.source())
          .filter(asked::equals)
          .ifPresent(still -> ports.subscriptions().save(still.unanswered(again)));
    }
    return true;
  }

  private static Duration wait(int failures) {
    return Durations.doubled(FIRST_WAIT, failures, LONGEST_WAIT);
  }

  private Map<String, String> form(HubSubscription subscription) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", subscription.topic());
    form.put("hub.callback", callback.resolve(subscription.token()).toString());
    form.put("hub.lease_seconds", String.valueOf(LEASE.toSeconds()));
    form.put("hub.secret", subscription.secret());
    return form;
  }
}
