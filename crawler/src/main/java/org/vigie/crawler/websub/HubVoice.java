package org.vigie.crawler.websub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.time.Durations;
import org.vigie.domain.source.HubSubscription;
import org.vigie.domain.source.HubSubscriptions;
import org.vigie.domain.source.SourceStates;

/**
 * Hears hubs at addresses of ours that only they know. Nothing that a hub sends is believed but
 * that there may be news: the source is then read, conditionally and politely like at any other
 * time. Safe for use by many threads.
 */
public final class HubVoice {
  /** The largest notice that is heard, in bytes. */
  public static final int MOST = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(HubVoice.class);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  private static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final int LONGEST_CHALLENGE = 500;

  /** A hub that asks back later than this answers a question that we have forgotten. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private static final Duration AFTER_REFUSAL = Duration.ofDays(7);

  /** The last part of a lease in which it is renewed. */
  private static final int RENEWAL_PART = 5;

  private final HubSubscriptions subscriptions;
  private final SourceStates states;
  private final InstantSource clock;

  /**
   * Makes it.
   *
   * @param subscriptions what hubs were asked and have promised
   * @param states makes sources due
   * @param clock the present
   */
  public HubVoice(HubSubscriptions subscriptions, SourceStates states, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.states = states;
    this.clock = clock;
  }

  /**
   * What a hub asks back.
   *
   * @param mode "subscribe", "unsubscribe" or "denied"
   * @param topic what it would tell us of
   * @param challenge what it wants to read in our answer; null when it wants none
   * @param lease for how many seconds it promises, as written; null when it does not say
   */
  public record Question(
      @Nullable String mode,
      @Nullable String topic,
      @Nullable String challenge,
      @Nullable String lease) {}

  /**
   * Hears whether a hub has understood us.
   *
   * @param token the last part of our address that it asked
   * @param question what it asks
   * @return what to answer: its challenge when we asked for this and wait for it, or an empty text
   *     for a refusal that it tells us; empty when the question concerns nothing of ours
   */
  public Optional<String> asked(String token, Question question) {
    Optional<HubSubscription> known =
        subscriptions.byToken(token).filter(one -> one.topic().equals(question.topic()));
    if (known.isEmpty() || question.mode() == null) {
      return Optional.empty();
    }
    return switch (question.mode()) {
      case "subscribe" -> verified(known.get(), question);
      case "denied" -> denied(known.get());
      default -> Optional.empty();
    };
  }

  private Optional<String> verified(HubSubscription subscription, Question question) {
    Instant now = clock.instant();
    Instant asked = subscription.askedAt();
    String challenge = question.challenge();
    if (asked == null
        || asked.plus(PATIENCE).isBefore(now)
        || challenge == null
        || challenge.isEmpty()
        || challenge.length() > LONGEST_CHALLENGE) {
      return Optional.empty();
    }
    Duration lease = lease(question.lease());
    Instant renewal = now.plus(lease).minus(lease.dividedBy(RENEWAL_PART));
    subscriptions.save(subscription.verified(now, lease, renewal));
    LOG.info(
        "event=hub-subscribed source={} hub={} lease={}",
        subscription.source(),
        subscription.hub().host(),
        lease);
    return Optional.of(challenge);
  }

  private Optional<String> denied(HubSubscription subscription) {
    LOG.info("event=hub-denied source={} hub={}", subscription.source(), subscription.hub().host());
    subscriptions.save(subscription.denied(clock.instant().plus(AFTER_REFUSAL)));
    return Optional.of("");
  }

  private static Duration lease(@Nullable String seconds) {
    if (seconds == null || !seconds.matches("\\d{1,12}")) {
      return Subscriber.LEASE;
    }
    Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
    return Durations.min(Durations.max(lease, SHORTEST_LEASE), LONGEST_LEASE);
  }

  /**
   * Tells whether a hub may speak at an address of ours, before anything that it says is read.
   *
   * @param token the last part of the address
   * @return true for an active subscription
   */
  public boolean knows(String token) {
    return subscriptions.byToken(token).filter(one -> one.isActive(clock.instant())).isPresent();
  }

  /**
   * Hears a notice; one that is not signed with our secret is passed over in silence, as the
   * recommendation says, so that nobody can try secrets out.
   *
   * @param token the last part of our address
   * @param signature the header X-Hub-Signature; null when there is none
   * @param body what is said, {@link #MOST} bytes at most
   * @return true when the source is now due
   */
  public boolean told(String token, @Nullable String signature, byte[] body) {
    HubSubscription subscription = subscriptions.byToken(token).orElse(null);
    Instant now = clock.instant();
    if (subscription == null || !subscription.isActive(now)) {
      return false;
    }
    if (!Signature.isValid(signature, subscription.secret(), body)) {
      LOG.warn("event=hub-notice-unsigned source={}", subscription.source());
      return false;
    }
    LOG.debug("event=hub-notice source={}", subscription.source());
    // A source that fails keeps the wait that its failure calls for.
    boolean answers =
        states.find(subscription.source()).filter(state -> state.failures() == 0).isPresent();
    if (answers) {
      states.hasten(subscription.source(), now);
    }
    return answers;
  }
}
