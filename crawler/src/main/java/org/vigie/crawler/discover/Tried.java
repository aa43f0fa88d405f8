package org.vigie.crawler.discover;

import java.util.Set;

/**
 * An offer that was read, with what tells it from others.
 *
 * @param offer the offer
 * @param entries what identifies its entries: their addresses, else their ids
 * @param text the length of all its texts, in chars
 */
record Tried(Offer offer, Set<String> entries, long text) {
  private static final double ALIKE = 0.8;

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
