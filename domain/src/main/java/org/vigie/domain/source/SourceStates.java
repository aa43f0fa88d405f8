package org.vigie.domain.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
   * Claims sources that are due and not paused, oldest first; nobody else gets them until the lease
   * ends or their state is saved.
   *
   * @param limit how many at most, 1 or more
   * @param now the present
   * @param lease how long the claim holds when the claimer dies
   * @return the states of the claimed sources
   */
  List<SourceState> claimDue(int limit, Instant now, Duration lease);

  /**
   * Prolongs claims of this process on sources that it is still reading; a claim that has been lost
   * is passed over.
   *
   * @param sources the sources
   * @param until how long the claims then hold when the claimer dies
   * @return the sources whose claims are still those of this process
   */
  Set<SourceId> renew(Collection<SourceId> sources, Instant until);

  /**
   * Ends claims of this process without a new state, so that whoever comes next need not wait for
   * the end of their leases.
   *
   * @param sources the sources; those that are not claimed are ignored
   */
  void giveBack(Collection<SourceId> sources);

  /**
   * Saves a state and ends the claim. Whether the source is paused is not saved: only {@link
   * #pause} changes that. When the claim was lost meanwhile, another process has read the source or
   * is about to, from the same state and with the same posts: then nothing is saved.
   *
   * @param state the new state
   */
  void save(SourceState state);

  /**
   * Returns all known states, for display; there may be very many.
   *
   * @return the states by source id; their cursors may be left out, which {@link #find} gives
   */
  List<SourceState> all();

  /**
   * Returns known states piece by piece, so that a hundred thousand of them need not fit in memory.
   *
   * @param after the last source of the piece before; null for the first piece
   * @param limit how many at most, 1 or more
   * @return the states that follow, by source id; empty at the end; the posts that were seen may be
   *     left out of their cursors, which {@link #find} gives
   */
  List<SourceState> page(@Nullable SourceId after, int limit);

  /**
   * Shows all known states one after the other, as {@link #page} gives them.
   *
   * @param look looks at a state and tells whether to go on
   */
  default void visitAll(Predicate<SourceState> look) {
    // The cursor of a large source takes megabytes.
    int atOnce = 100;
    List<SourceState> page = page(null, atOnce);
    while (!page.isEmpty()) {
      for (SourceState state : page) {
        if (!look.test(state)) {
          return;
        }
      }
      page = page(page.getLast().source(), atOnce);
    }
  }

  /**
   * Finds the state of a source.
   *
   * @param source the source
   * @return its state, or empty when it is not known
   */
  Optional<SourceState> find(SourceId source);

  /**
   * Pauses a source, so that it is not claimed, or goes on with it.
   *
   * @param source the source; an unknown one is ignored
   * @param paused true to pause
   */
  void pause(SourceId source, boolean paused);

  /**
   * Makes a source due at a time, unless it is due already before; what it must not be asked for is
   * still not asked for. When it was due before is remembered until it has been read.
   *
   * @param source the source; an unknown one is ignored
   * @param now when it is due at the latest
   */
  void hasten(SourceId source, Instant now);
}
