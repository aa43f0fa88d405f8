package org.vigie.domain.alert;

import org.vigie.domain.Identifiers;

/**
 * Names a {@link Rule}; unique in a configuration.
 *
 * @param value the identifier, in the form of {@link Identifiers#FORM}
 */
public record RuleId(String value) implements Comparable<RuleId> {
  /** Checks the form. */
  public RuleId {
    Identifiers.require("rule", value);
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
