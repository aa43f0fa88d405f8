package org.vigie.domain.source;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.post.SourceId;

/** Keeps what hubs have promised. Safe for use by many threads. */
public interface HubSubscriptions {

  /**
   * Returns all subscriptions.
   *
   * @return one a source at most, by source id
   */
  List<HubSubscription> all();

  /**
   * Finds the subscription of a source.
   *
   * @param source the source
   * @return the subscription, or empty when there is none
   */
  Optional<HubSubscription> of(SourceId source);

  /**
   * Finds the subscription that an address of ours belongs to.
   *
   * @param token the part of the address that nobody else can guess
   * @return the subscription, or empty when there is none
   */
  Optional<HubSubscription> byToken(String token);

  /**
   * Keeps a subscription in place of the one that its source had.
   *
   * @param subscription the subscription
   */
  void save(HubSubscription subscription);

  /**
   * Forgets the subscription of a source, so that its hub is no longer believed.
   *
   * @param source the source; one without a subscription is ignored
   */
  void remove(SourceId source);
}
