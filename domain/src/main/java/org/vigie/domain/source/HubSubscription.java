package org.vigie.domain.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;

/**
 * What a hub has promised to tell us of a source, or is asked to.
 *
 * @param source the source
 * @param hub the hub
 * @param topic the address by which the hub knows the source, as the source wrote it
 * @param token the part of our address that nobody else can guess
 * @param secret what the hub signs its notices with
 * @param askedAt when the hub was asked and has not answered since; null when nothing is asked
 * @param leaseUntil until when the hub's promise holds; null when it has not promised
 * @param failures requests in a row that came to nothing, 0 or more
 * @param nextTry when the hub is to be asked next
 */
public record HubSubscription(
    SourceId source,
    CanonicalUrl hub,
    String topic,
    String token,
    String secret,
    @Nullable Instant askedAt,
    @Nullable Instant leaseUntil,
    int failures,
    Instant nextTry) {

  /**
   * Tells whether the hub's promise holds.
   *
   * @param now the present
   * @return true until its lease ends
   */
  public boolean isActive(Instant now) {
    return leaseUntil != null && leaseUntil.isAfter(now);
  }

  /**
   * The hub is being asked.
   *
   * @param now the present
   * @param again when it is asked again if nothing comes of it
   * @return the subscription that waits for its answer
   */
  public HubSubscription asked(Instant now, Instant again) {
    return with(now, leaseUntil, failures + 1, again);
  }

  /**
   * The hub could not be asked.
   *
   * @param again when it is asked again
   * @return the subscription that waits for no answer
   */
  public HubSubscription unanswered(Instant again) {
    return with(null, leaseUntil, failures, again);
  }

  /**
   * The hub has promised.
   *
   * @param now the present
   * @param lease for how long
   * @param renewal when it is asked to renew its promise, before it ends
   * @return the active subscription
   */
  public HubSubscription verified(Instant now, Duration lease, Instant renewal) {
    return with(null, now.plus(lease), 0, renewal);
  }

  /**
   * The hub refuses, or takes its promise back.
   *
   * @param again when it is asked again
   * @return the subscription without a promise
   */
  public HubSubscription denied(Instant again) {
    return with(null, null, failures, again);
  }

  private HubSubscription with(
      @Nullable Instant asked, @Nullable Instant until, int failed, Instant next) {
    return new HubSubscription(source, hub, topic, token, secret, asked, until, failed, next);
  }

  /** Hides what nobody else may know. */
  @Override
  public String toString() {
    return "HubSubscription[" + source + " at " + hub + " until " + leaseUntil + "]";
  }
}
