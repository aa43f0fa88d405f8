package org.vigie.crawler.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the post of a number. Numbers count all posts of a thread, deleted ones too, whereas its
 * stream names the ids of those that are left; between two posts of which both are known, the
 * others are known too unless one was deleted there.
 */
final class PostNumbers {
  private final List<String> stream;
  private final Map<String, Integer> places = new HashMap<>();
  private final NavigableMap<Long, Integer> known = new TreeMap<>();
  private final Map<Long, String> seen = new HashMap<>();
  private long highest;

  PostNumbers(List<String> stream) {
    this.stream = stream;
    for (int i = 0; i < stream.size(); i++) {
      places.put(stream.get(i), i);
    }
  }

  /** Notes the number of a post. */
  void add(String id, long number) {
    seen.put(number, id);
    highest = Math.max(highest, number);
    Integer place = places.get(id);
    if (place != null) {
      known.put(number, place);
    }
  }

  /** The highest number that was noted; 0 when none was. */
  long highest() {
    return highest;
  }

  /** The id of the post with a number; empty when that cannot be told. */
  Optional<String> id(long number) {
    if (seen.containsKey(number)) {
      return Optional.ofNullable(seen.get(number));
    }
    Map.Entry<Long, Integer> below = known.floorEntry(number);
    Map.Entry<Long, Integer> above = known.ceilingEntry(number);
    if (below == null || above == null) {
      return Optional.empty();
    }
    boolean whole = above.getKey() - below.getKey() == (long) above.getValue() - below.getValue();
    return whole
        ? Optional.of(stream.get(below.getValue() + Math.toIntExact(number - below.getKey())))
        : Optional.empty();
  }
}
