package org.vigie.domain.entity;

import org.vigie.domain.Identifiers;

/**
 * Names a {@link WatchedEntity}; unique in a configuration.
 *
 * @param value the identifier, in the form of {@link Identifiers#FORM}
 */
public record EntityId(String value) implements Comparable<EntityId> {
  /** Checks the form. */
  public EntityId {
    Identifiers.require("entity", value);
  }

  @Override
  public int compareTo(EntityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
