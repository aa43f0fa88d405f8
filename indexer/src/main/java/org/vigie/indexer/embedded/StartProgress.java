package org.vigie.indexer.embedded;

import java.time.Duration;

/**
 * How far a start has come; reported about once a second until the node answers.
 *
 * @param phase what is waited for
 * @param elapsed the time since the start was asked for
 * @param limit when the start is given up
 */
public record StartProgress(Phase phase, Duration elapsed, Duration limit) {
  /** What is waited for. */
  public enum Phase {
    /** A node of an earlier run, still closing, to release the data folder. */
    EARLIER_NODE,
    /** The new node to answer. */
    STARTING
  }
}
