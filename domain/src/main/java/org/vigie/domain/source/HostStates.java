package org.vigie.domain.source;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Remembers what hosts and their robots.txt said. Safe for use by many threads and processes: what
 * one learns never erases what another learned meanwhile.
 */
public interface HostStates {
  /** Remembers nothing. */
  HostStates NONE =
      new HostStates() {
        @Override
        public Optional<HostState> find(String name) {
          return Optional.empty();
        }

        @Override
        public HostState change(String name, UnaryOperator<HostState> change) {
          return change.apply(HostState.unknown(name));
        }

        @Override
        public void asked(Map<String, Instant> times) {}

        @Override
        public Optional<RobotsFile> robots(String origin) {
          return Optional.empty();
        }

        @Override
        public void keep(RobotsFile robots) {}

        @Override
        public void forget(Instant unusedSince) {}
      };

  /**
   * Finds what is known of a host.
   *
   * @param name the host, or a registered domain as "*.example.org"
   * @return its state, or empty when nothing is known
   */
  Optional<HostState> find(String name);

  /**
   * Changes the quiet time and the refusals of a host in one step that no other change can come
   * between.
   *
   * @param name the host, or a registered domain as "*.example.org"
   * @param change makes the new state of the present one; may be called more than once
   * @return the state that was saved
   */
  HostState change(String name, UnaryOperator<HostState> change);

  /**
   * Remembers when hosts were asked; the later of the known and the given time stays.
   *
   * @param times host → when its last request ended
   */
  void asked(Map<String, Instant> times);

  /**
   * Finds the robots.txt of an origin.
   *
   * @param origin scheme, host and port, such as "https://example.org"
   * @return what is remembered of it, or empty
   */
  Optional<RobotsFile> robots(String origin);

  /**
   * Remembers a robots.txt.
   *
   * @param robots the file in the place of the former one
   */
  void keep(RobotsFile robots);

  /**
   * Forgets hosts that were not asked, are not quiet, and whose robots.txt ran out before a time.
   *
   * @param unusedSince the time
   */
  void forget(Instant unusedSince);
}
