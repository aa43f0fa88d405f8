package org.vigie.nlp.target;

/**
 * A part of a text that belongs to one name.
 *
 * @param owner 0 for the target, else a number for its rival
 * @param from the first token
 * @param to the token after the last
 */
record Side(int owner, int from, int to) {
  boolean isTarget() {
    return owner == 0;
  }

  boolean holds(int at) {
    return at >= from && at < to;
  }
}
