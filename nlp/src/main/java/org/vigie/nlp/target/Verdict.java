package org.vigie.nlp.target;

import org.vigie.nlp.text.CharRange;

/**
 * What a comparison or a contrast says of the target.
 *
 * @param sign 1 for praise, -1 for blame, 0 for neither
 * @param kind how it was reached
 * @param evidence the words that say so
 */
record Verdict(int sign, Kind kind, CharRange evidence) {

  /** How a verdict was reached, which says how far it is to be trusted. */
  enum Kind {
    /** Two are set against each other. */
    COMPARED,
    /** The text asks or reports. */
    ASKED,
    /** Something is said of the target alone. */
    SAID,
    /** A rival is praised or blamed. */
    CONTRASTED
  }
}
