package org.vigie.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.domain.correction.Review;
import org.vigie.domain.correction.Reviews;
import org.vigie.domain.entity.EntityId;

/** Reviews in memory. */
public final class InMemoryReviews implements Reviews {
  private final Map<EntityId, Review> kept = new ConcurrentHashMap<>();

  /** Starts empty. */
  public InMemoryReviews() {}

  @Override
  public Optional<Review> find(EntityId entity) {
    return Optional.ofNullable(kept.get(entity));
  }

  @Override
  public void save(Review review) {
    kept.put(review.entity(), review);
  }
}
