package org.vigie.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.HubSubscription;
import org.vigie.domain.source.HubSubscriptions;

/** Subscriptions at hubs in memory. */
public final class InMemoryHubSubscriptions implements HubSubscriptions {
  private final ConcurrentMap<SourceId, HubSubscription> kept = new ConcurrentSkipListMap<>();

  /** Starts empty. */
  public InMemoryHubSubscriptions() {}

  @Override
  public List<HubSubscription> all() {
    return List.copyOf(kept.values());
  }

  @Override
  public Optional<HubSubscription> of(SourceId source) {
    return Optional.ofNullable(kept.get(source));
  }

  @Override
  public Optional<HubSubscription> byToken(String token) {
    return kept.values().stream().filter(one -> one.token().equals(token)).findFirst();
  }

  @Override
  public void save(HubSubscription subscription) {
    kept.put(subscription.source(), subscription);
  }

  @Override
  public void remove(SourceId source) {
    kept.remove(source);
  }
}
