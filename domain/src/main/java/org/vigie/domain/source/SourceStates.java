package org.vigie.domain.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.vigie.domain.post.SourceId;

/** Remembers how far each source has been read. Safe for use by many threads and processes. */
public interface SourceStates {

  /**
   * Makes the set of known sources equal to the configured one: new sources are due at once, known
   * ones keep their state, those that are gone keep their state but are never claimed.
   *
   * @param configured the enabled sources
   * @param now the present
   */
  void register(Collection<SourceId> configured, Instant now);

  /**
   * Claims sources that are due, oldest first; nobody else gets them until the lease ends or their
   * state is saved.
   *
   * @param limit how many at most, 1 or more
   * @param now the present
   * @param lease how long the claim holds when the claimer dies
   * @return the states of the claimed sources
   */
  List<SourceState> claimDue(int limit, Instant now, Duration lease);

  /**
   * Saves a state and ends the claim.
   *
   * @param state the new state
   */
  void save(SourceState state);

  /**
   * Returns all known states, for display.
   *
   * @return the states by source id
   */
  List<SourceState> all();
}
