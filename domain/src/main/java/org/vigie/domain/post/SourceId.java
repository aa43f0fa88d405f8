package org.vigie.domain.post;

import org.vigie.domain.Identifiers;

/**
 * Names a {@link org.vigie.domain.source.Source}; unique in a configuration.
 *
 * @param value the identifier, in the form of {@link Identifiers#FORM}
 */
public record SourceId(String value) implements Comparable<SourceId> {
  /** Checks the form. */
  public SourceId {
    Identifiers.require("source", value);
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
