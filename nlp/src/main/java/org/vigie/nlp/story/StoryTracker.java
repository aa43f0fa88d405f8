package org.vigie.nlp.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.StoryArchive;

/**
 * Places posts in stories, one after the other as they arrive.
 *
 * <p>A post that is kept already has the place that it was given, so a replay changes nothing; when
 * it was edited since, others are compared with what it says now. The others are compared with the
 * originals of a rolling window: a copy joins its original's story, a report of the same event the
 * story that is told already, anything else begins one. The window is filled from the archive at
 * the start, so that a restart changes nothing either.
 *
 * <p>Safe for use by many threads: texts are prepared by each, and compared by one at a time.
 */
public final class StoryTracker {
  /** The archive answers for so many at once. */
  private static final int MOST_ASKED = 1_000;

  private final StoryArchive archive;
  private final Duration span;
  private final EventRule rule;
  private final CopyFinder copies;
  private final EventFinder events;
  private final Window window;
  private final Object turn = new Object();
  private Instant latest = Instant.MIN;

  private StoryTracker(StoryArchive archive, StoryLimits limits, EventRule rule) {
    this.archive = archive;
    this.span = limits.window();
    this.rule = rule;
    this.copies = new CopyFinder(limits.places());
    this.events = new EventFinder(limits.places(), rule);
    this.window = new Window(limits.places(), new Index());
  }

  /**
   * Makes a tracker that knows what the archive keeps.
   *
   * @param archive what is kept
   * @param limits how much is remembered
   * @return the tracker
   * @throws org.vigie.domain.store.StoreException when the archive does not answer
   */
  public static StoryTracker open(StoryArchive archive, StoryLimits limits) {
    return open(archive, limits, EventRule.MEASURED);
  }

  static StoryTracker open(StoryArchive archive, StoryLimits limits, EventRule rule) {
    StoryTracker tracker = new StoryTracker(archive, limits, rule);
    tracker.rememberKept(limits);
    return tracker;
  }

  /**
   * Places posts.
   *
   * @param posts the posts in the order in which they arrived
   * @return the same posts in the same order, each with its place
   * @throws org.vigie.domain.store.StoreException when the archive does not answer
   */
  public List<AnalysedPost> place(List<AnalysedPost> posts) {
    List<Fingerprint> prints =
        posts.stream().map(post -> Fingerprint.of(post.post().content())).toList();
    Map<PostId, StoryMark> kept = kept(posts);
    List<AnalysedPost> placed = new ArrayList<>(posts.size());
    synchronized (turn) {
      for (int i = 0; i < posts.size(); i++) {
        AnalysedPost post = posts.get(i);
        StoryMark mark = kept.get(post.post().id());
        placed.add(post.withStory(mark != null ? mark : mark(post, prints.get(i))));
      }
    }
    return placed;
  }

  /**
   * Forgets posts that were deleted: nothing of their text stays, and nothing is found to be a copy
   * of them any more.
   *
   * @param posts their identifiers; unknown ones are ignored
   */
  public void forget(Collection<PostId> posts) {
    synchronized (turn) {
      posts.forEach(window::remove);
    }
  }

  private void rememberKept(StoryLimits limits) {
    List<Original> latestFirst = new ArrayList<>();
    archive.originals(span, limits.posts(), kept -> latestFirst.add(Original.of(kept)));
    synchronized (turn) {
      for (Original kept : latestFirst.reversed()) {
        advance(kept.fetched());
        window.add(kept);
      }
    }
  }

  private Map<PostId, StoryMark> kept(List<AnalysedPost> posts) {
    List<PostId> unknown;
    synchronized (turn) {
      unknown =
          posts.stream()
              .map(post -> post.post().id())
              .filter(id -> window.find(id) == null)
              .distinct()
              .toList();
    }
    Map<PostId, StoryMark> kept = new HashMap<>();
    for (int from = 0; from < unknown.size(); from += MOST_ASKED) {
      kept.putAll(
          archive.marks(unknown.subList(from, Math.min(unknown.size(), from + MOST_ASKED))));
    }
    return kept;
  }

  private StoryMark mark(AnalysedPost post, Fingerprint print) {
    Original known = window.find(post.post().id());
    if (known != null) {
      if (!known.print().sameAs(print)) {
        edited(known, post, print);
      }
      return known.mark();
    }
    advance(post.post().provenance().fetchedAt());
    Optional<Original> copied = copies.find(print, window::at, within(post, span));
    if (copied.isPresent()) {
      return new StoryMark(copied.get().story(), copied.get().id());
    }
    PostId story =
        events
            .find(print, window::at, within(post, rule.apart()))
            .filter(found -> staysWithFirst(print, found))
            .map(Original::story)
            .orElse(post.post().id());
    window.add(Original.of(post, story, print));
    return new StoryMark(story, null);
  }

  /** It keeps its story; from now on copies are copies of what it says now. */
  private void edited(Original known, AnalysedPost post, Fingerprint print) {
    window.remove(known.id());
    advance(post.post().provenance().fetchedAt());
    window.add(Original.of(post, known.story(), print));
  }

  /** True too when the first has left the window, which is after a few days. */
  private boolean staysWithFirst(Fingerprint print, Original found) {
    Original first = window.find(found.story());
    return first == null || events.likeness(print, first.print()) >= rule.towardsFirst();
  }

  private static Predicate<Original> within(AnalysedPost post, Duration apart) {
    Instant from = post.post().published().minus(apart);
    Instant to = post.post().published().plus(apart);
    return original -> !original.published().isBefore(from) && !original.published().isAfter(to);
  }

  private void advance(Instant fetched) {
    if (fetched.isAfter(latest)) {
      latest = fetched;
      window.dropBefore(latest.minus(span));
    }
  }

  /** Keeps both finders in step with the window. */
  private final class Index implements Window.Listener {
    @Override
    public void enters(int place, Fingerprint print) {
      copies.enters(place, print);
      events.enters(place, print);
    }

    @Override
    public void leaves(Fingerprint print) {
      events.leaves(print);
    }
  }
}
