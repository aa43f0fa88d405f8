package org.vigie.domain.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;

/**
 * A page of the posts that speak of an entity, counted or rejected, latest first.
 *
 * @param entity the entity
 * @param from the earliest time of publication, inclusive
 * @param after where the page before ended; null for the first page
 * @param limit how many posts at most, 1 to 1,000
 */
public record ReviewRequest(
    EntityId entity, Instant from, @Nullable ReviewPosition after, int limit) {
  private static final int LARGEST_LIMIT = 1_000;

  /** Checks the range. */
  public ReviewRequest {
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw new IllegalArgumentException("limit " + limit + " is not in 1 to " + LARGEST_LIMIT);
    }
  }
}
