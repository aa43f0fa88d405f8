package org.vigie.nlp.sentiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;

/** An immutable map of long to non-zero long, open addressing. */
final class LongTable {
  private static final int MOST = 1 << 20;

  private final long[] keys;
  private final long[] values;
  private final int size;

  private LongTable(int size) {
    int slots = Integer.highestOneBit(Math.max(size, 1)) * 4;
    this.keys = new long[slots];
    this.values = new long[slots];
    this.size = size;
  }

  static LongTable of(SortedMap<Long, Long> entries) {
    entries.values().removeIf(value -> value == 0);
    LongTable table = new LongTable(entries.size());
    entries.forEach(table::put);
    return table;
  }

  private void put(long key, long value) {
    int slot = slot(key);
    while (values[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    values[slot] = value;
  }

  /** Returns the value, or 0 when the key is absent. */
  long get(long key) {
    int slot = slot(key);
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return values[slot];
  }

  private int slot(long key) {
    return (int) key & (keys.length - 1);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != 0) {
        out.writeLong(keys[slot]);
        out.writeLong(values[slot]);
      }
    }
  }

  static LongTable read(DataInput in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST) {
      throw new IOException("a table of " + size + " entries is out of bounds");
    }
    LongTable table = new LongTable(size);
    for (int i = 0; i < size; i++) {
      table.put(in.readLong(), in.readLong());
    }
    return table;
  }
}
