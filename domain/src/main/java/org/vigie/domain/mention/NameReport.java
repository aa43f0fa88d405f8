package org.vigie.domain.mention;

/** Tells how the finding of names does. Safe for use by many threads. */
@FunctionalInterface
public interface NameReport {

  /**
   * Tells it as it is now.
   *
   * @return the state
   */
  NameState state();
}
