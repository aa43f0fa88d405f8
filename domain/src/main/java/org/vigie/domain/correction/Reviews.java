package org.vigie.domain.correction;

import java.util.Optional;
import org.vigie.domain.entity.EntityId;

/** Remembers how far reviews came, across restarts. Safe for use by many threads and processes. */
public interface Reviews {

  /**
   * Finds the last review of an entity.
   *
   * @param entity the entity
   * @return the review; empty when there was none
   */
  Optional<Review> find(EntityId entity);

  /**
   * Keeps how far a review came, in the place of what was kept of the entity.
   *
   * @param review the review
   */
  void save(Review review);
}
