package org.vigie.domain.entity;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.query.Query;

/**
 * A brand, competitor, product, person or category that the team watches.
 *
 * @param id its identifier
 * @param name its name for people
 * @param kind what it is
 * @param aliases other spellings, each matched as a phrase
 * @param query what a post must match to mention it: built from name, aliases, the team's own
 *     query, context words and exclusions
 */
public record WatchedEntity(
    EntityId id, String name, EntityKind kind, List<String> aliases, Query query) {
  /** Checks the name and copies the list. */
  public WatchedEntity {
    if (name.isBlank()) {
      throw new IllegalArgumentException("entity \"" + id + "\" has a blank name");
    }
    aliases = List.copyOf(aliases);
  }

  /**
   * Returns what it is called.
   *
   * @return its name, then its aliases
   */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(aliases);
    return List.copyOf(names);
  }

  /**
   * Returns the name of an entity for people.
   *
   * @param id the entity
   * @param watched who is watched
   * @return its name; its identifier when it is watched no more
   */
  public static String nameOf(EntityId id, List<WatchedEntity> watched) {
    return watched.stream()
        .filter(entity -> entity.id().equals(id))
        .map(WatchedEntity::name)
        .findFirst()
        .orElse(id.value());
  }
}
