package org.vigie.crawler.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the threads of a forum: which have something unread, and when one is looked
 * at again for edits. Used by one thread of execution.
 */
final class ThreadBook {
  /** Threads that are followed, those with the latest activity. */
  static final int MOST = 1_000;

  private static final String THREAD = "thread:";
  private static final String LIST = "list";

  /** Edits come soon after a post or hardly ever, so the pauses between two looks grow. */
  private static final Duration SHORTEST_PAUSE = Duration.ofHours(1);

  private static final Duration LAST_LOOK = Duration.ofDays(30);

  /** Every third thread is one that waits longest, so that none waits for ever. */
  private static final int FAIR = 3;

  private static final Comparator<ThreadNote> LATEST =
      Comparator.comparing(ThreadBook::active).reversed();

  private final Map<String, ThreadNote> notes = new HashMap<>();
  private final Instant now;
  private @Nullable String unlisted;

  ThreadBook(Map<String, String> written, Instant now) {
    this.now = now;
    this.unlisted = written.get(LIST);
    written.forEach((key, line) -> {
      if (key.startsWith(THREAD)) {
        String id = key.substring(THREAD.length());
        ThreadNote.parse(id, line).ifPresent(note -> notes.put(id, note));
      }
    });
  }

  private static Instant active(ThreadNote note) {
    return note.listed().active() == null ? note.since() : note.listed().active();
  }

  /** Takes what a list says of a thread; true when it says something new. */
  boolean listed(ListedThread thread) {
    ThreadNote before = notes.get(thread.id());
    if (before == null) {
      notes.put(thread.id(), ThreadNote.fresh(thread, now));
      return true;
    }
    boolean changed = !before.listed().version().equals(thread.version());
    // A thread that waits already keeps its place in the queue.
    Instant since = changed && !before.pending() ? now : before.since();
    notes.put(
        thread.id(), new ThreadNote(thread, before.read(), since, before.misses(), before.place()));
    return changed;
  }

  /** The page of the list at which the last reading stopped; null when it read all. */
  @Nullable String unlisted() {
    return unlisted;
  }

  void unlisted(@Nullable String page) {
    unlisted = notes.size() < MOST ? page : null;
  }

  /** Threads with something unread: latest first, every third being the one that waits longest. */
  List<ThreadNote> pending() {
    List<ThreadNote> waiting =
        notes.values().stream().filter(note -> note.pending() && !isMissed(note)).toList();
    Deque<ThreadNote> latest = new ArrayDeque<>(waiting.stream().sorted(LATEST).toList());
    Deque<ThreadNote> longest =
        new ArrayDeque<>(waiting.stream().sorted(Comparator.comparing(ThreadNote::since)).toList());
    Set<String> taken = new HashSet<>();
    List<ThreadNote> queue = new ArrayList<>();
    while (queue.size() < waiting.size()) {
      Deque<ThreadNote> from = queue.size() % FAIR == FAIR - 1 ? longest : latest;
      ThreadNote next = from.removeFirst();
      if (taken.add(next.listed().id())) {
        queue.add(next);
      }
    }
    return queue;
  }

  /** Whether a thread could not be read lately; those that could are not to wait for it. */
  private boolean isMissed(ThreadNote note) {
    return note.misses() > 0
        && note.since().plus(SHORTEST_PAUSE.multipliedBy(note.misses())).isAfter(now);
  }

  /** Threads that were read, and are worth a look for edits and deletions. */
  List<ThreadNote> worthALook() {
    return notes.values().stream()
        .filter(note -> !note.pending() && isWorthALook(note))
        .sorted(LATEST)
        .toList();
  }

  /** Quiet for as long again as it was at the last look, and not for too long. */
  private boolean isWorthALook(ThreadNote note) {
    Duration quiet = Duration.between(active(note), note.since());
    boolean soon = note.misses() > 0 || quiet.compareTo(SHORTEST_PAUSE) < 0;
    Duration pause = soon ? SHORTEST_PAUSE : quiet;
    return quiet.compareTo(LAST_LOOK) < 0 && !note.since().plus(pause).isAfter(now);
  }

  void done(ThreadNote note, @Nullable String place) {
    put(note, note.listed().version(), now, 0, place);
  }

  void further(ThreadNote note, String place) {
    // It goes to the end of the queue of those that wait.
    put(note, "", now, 0, place);
  }

  /** Notes that a thread could not be read; true when it could not be before either. */
  boolean missed(ThreadNote note) {
    put(note, note.read(), now, note.misses() + 1, note.place());
    return note.misses() > 0;
  }

  /** Notes that the rest of a thread could not be read; without a place it begins anew. */
  void halted(ThreadNote note, @Nullable String place) {
    put(note, "", now, note.misses() + 1, place);
  }

  void forget(ThreadNote note) {
    notes.remove(note.listed().id());
  }

  private void put(
      ThreadNote note, String read, Instant since, int misses, @Nullable String place) {
    notes.put(note.listed().id(), new ThreadNote(note.listed(), read, since, misses, place));
  }

  /** Writes all down for the next reading; the threads that were quiet longest are forgotten. */
  void write(Map<String, String> written) {
    written.keySet().removeIf(key -> key.startsWith(THREAD) || key.equals(LIST));
    notes.values().stream()
        .sorted(LATEST)
        .limit(MOST)
        .forEach(note -> written.put(THREAD + note.listed().id(), note.write()));
    Optional.ofNullable(unlisted).ifPresent(page -> written.put(LIST, page));
  }
}
