package org.vigie.domain.mention;

import org.vigie.domain.Identifiers;

/**
 * Names a topic of the team's taxonomy.
 *
 * @param value the identifier, in the form of {@link Identifiers#FORM}
 */
public record TopicId(String value) implements Comparable<TopicId> {
  /** Checks the form. */
  public TopicId {
    Identifiers.require("topic", value);
  }

  @Override
  public int compareTo(TopicId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
