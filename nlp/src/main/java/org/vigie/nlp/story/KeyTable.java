package org.vigie.nlp.story;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Remembers under which keys entries were put, a few entries a key at most: where there is no room
 * the oldest gives way. Entries are the places of a ring, so that an old entry may stand for what
 * has taken its place since. Grows with its content up to a bound. Not safe for use by several
 * threads.
 */
final class KeyTable {
  private static final int FIRST_GROUPS = 1 << 10;
  private static final long EMPTY = -1;

  private final int ways;
  private final int mostGroups;
  private final int ring;
  private long[] slots;
  private int used;
  private int newest;

  /**
   * Makes an empty table.
   *
   * @param ring how many places the ring has; a power of two
   * @param keys how many keys an entry has, roughly
   * @param ways how many entries share a group of keys
   */
  KeyTable(int ring, int keys, int ways) {
    this.ring = ring;
    this.ways = ways;
    this.mostGroups = Math.max(FIRST_GROUPS, ring / ways * keys);
    this.slots = empty(FIRST_GROUPS);
  }

  /** Puts an entry, which is the newest from now on. */
  void put(int key, int entry) {
    newest = entry;
    if (used > slots.length / 2 && slots.length / ways < mostGroups) {
      grow();
    }
    insert((long) key << 32 | entry);
  }

  /** Reports the entries of a key, in no order. */
  void each(int key, IntConsumer entry) {
    int from = group(key);
    for (int i = from; i < from + ways; i++) {
      if (slots[i] != EMPTY && (int) (slots[i] >> 32) == key) {
        entry.accept((int) slots[i]);
      }
    }
  }

  private int group(int key) {
    return (Shingles.mixed(key) & (slots.length / ways - 1)) * ways;
  }

  private void insert(long pair) {
    int from = group((int) (pair >> 32));
    int oldest = from;
    for (int i = from; i < from + ways; i++) {
      if (slots[i] == EMPTY) {
        slots[i] = pair;
        used++;
        return;
      }
      if (age(slots[i]) > age(slots[oldest])) {
        oldest = i;
      }
    }
    slots[oldest] = pair;
  }

  private int age(long pair) {
    return (newest - (int) pair) & (ring - 1);
  }

  private void grow() {
    long[] before = slots;
    slots = empty(before.length / ways * 2);
    used = 0;
    for (long pair : before) {
      if (pair != EMPTY) {
        insert(pair);
      }
    }
  }

  private long[] empty(int groups) {
    long[] empty = new long[groups * ways];
    Arrays.fill(empty, EMPTY);
    return empty;
  }
}
