package org.vigie.domain.correction;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.store.ReviewPosition;

/**
 * How far the kept posts of an entity have been judged again with what was learned of it last.
 *
 * @param entity the entity
 * @param taught the version of what was learned; empty when nothing was
 * @param at where it goes on; null at the beginning
 * @param read how many posts were judged again so far
 * @param counted how many of them count since
 * @param rejected how many of them are rejected since
 * @param done true at the end
 */
public record Review(
    EntityId entity,
    String taught,
    @Nullable ReviewPosition at,
    long read,
    long counted,
    long rejected,
    boolean done) {

  /**
   * Begins.
   *
   * @param entity the entity
   * @param taught the version of what was learned
   * @return a review that has read nothing yet
   */
  public static Review begin(EntityId entity, String taught) {
    return new Review(entity, taught, null, 0, 0, 0, false);
  }

  /**
   * Stands for posts of which nothing was ever learned.
   *
   * @param entity the entity
   * @return a review that has nothing to do
   */
  public static Review nothingTaught(EntityId entity) {
    return new Review(entity, "", null, 0, 0, 0, true);
  }
}
