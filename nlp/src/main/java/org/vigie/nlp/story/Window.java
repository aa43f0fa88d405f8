package org.vigie.nlp.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.PostId;

/**
 * The originals of the last days, in a ring: when it is full the oldest gives way. Not safe for use
 * by several threads.
 */
final class Window {
  /** Told of what enters and leaves. */
  interface Listener {
    void enters(int place, Fingerprint print);

    void leaves(Fingerprint print);
  }

  private final @Nullable Original[] ring;
  private final Listener listener;
  private final Map<PostId, Integer> places = new HashMap<>();
  private int next;
  private int count;

  /**
   * Makes an empty window.
   *
   * @param places how many originals it holds; a power of two
   */
  Window(int places, Listener listener) {
    this.ring = new @Nullable Original[places];
    this.listener = listener;
  }

  void add(Original original) {
    if (count == ring.length) {
      dropOldest();
    }
    int place = next;
    ring[place] = original;
    places.put(original.id(), place);
    next = (next + 1) & (ring.length - 1);
    count++;
    listener.enters(place, original.print());
  }

  /** Forgets what was read before; what stands behind a later one waits for it. */
  void dropBefore(Instant time) {
    while (count > 0) {
      Original oldest = ring[oldest()];
      if (oldest != null && !oldest.fetched().isBefore(time)) {
        return;
      }
      dropOldest();
    }
  }

  @Nullable Original at(int place) {
    return ring[place];
  }

  @Nullable Original find(PostId id) {
    Integer place = places.get(id);
    return place == null ? null : ring[place];
  }

  /** Forgets one before its time; its place stays empty until its turn comes. */
  void remove(PostId id) {
    Original removed = find(id);
    Integer place = places.remove(id);
    if (removed != null && place != null) {
      ring[place] = null;
      listener.leaves(removed.print());
    }
  }

  private int oldest() {
    return (next - count) & (ring.length - 1);
  }

  private void dropOldest() {
    int place = oldest();
    Original dropped = ring[place];
    ring[place] = null;
    count--;
    if (dropped != null) {
      places.remove(dropped.id());
      listener.leaves(dropped.print());
    }
  }
}
