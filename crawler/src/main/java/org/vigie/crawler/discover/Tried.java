package org.vigie.crawler.discover;

import java.util.Set;

/**
 * An offer that was read, with what tells it from others.
 *
 * @param offer the offer
 * @param entries what identifies its entries: their addresses, else their ids
 * @param text the length of all its texts, in chars
 * @param root what the addresses begin with whose feeds repeat it
 */
record Tried(Offer offer, Set<String> entries, long text, String root) {
  private static final double ALIKE = 0.8;

  /** An offer that only feeds below its own address repeat. */
  Tried(Offer offer, Set<String> entries, long text) {
    this(offer, entries, text, offer.url().toString());
  }

  /** Copies the entries. */
  Tried {
    entries = Set.copyOf(entries);
  }

  /** Whether another brings what this one brings, and this one perhaps more. */
  boolean covers(Tried other) {
    if (other.entries.isEmpty() || entries.isEmpty()) {
      return other.offer.url().equals(offer.url());
    }
    long common = other.entries.stream().filter(entries::contains).count();
    return common >= ALIKE * other.entries.size();
  }
}
