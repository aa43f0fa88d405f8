package org.vigie.crawler.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/**
 * What one reading of a source brings: tells new and edited posts from known ones, and puts the
 * next cursor together. Used by one thread.
 */
public final class Harvest {
  /** The most posts that any source has remembered. */
  public static final int MOST_REMEMBERED = 50_000;

  private final Source source;
  private final Documents documents;
  private final PostMaker maker;
  private final SequencedMap<String, String> seen;
  private final Map<String, String> before;
  private final SequencedMap<String, Post> news = new LinkedHashMap<>();
  private final Set<PostId> deleted = new LinkedHashSet<>();
  private final Map<String, String> notes;
  private final MissingPosts missing;
  private final int remembered;
  private final Set<String> met = new HashSet<>();
  private int unchanged;

  /**
   * Begins a reading.
   *
   * @param source the source
   * @param cursor how far it was read before
   * @param documents the documents of this reading
   * @param maker makes the posts
   * @param remembered how many posts the next cursor remembers at most, the longest unseen being
   *     forgotten first; 1 to {@link #MOST_REMEMBERED}
   */
  public Harvest(
      Source source, SourceCursor cursor, Documents documents, PostMaker maker, int remembered) {
    this.remembered = Math.min(remembered, MOST_REMEMBERED);
    this.source = source;
    this.documents = documents;
    this.maker = maker;
    this.before = cursor.seen();
    this.seen = new LinkedHashMap<>(before);
    this.notes = new LinkedHashMap<>(cursor.notes());
    this.missing = new MissingPosts(source.id(), notes);
  }

  /**
   * Adds a post that was found. The first of several with one identifier counts.
   *
   * @param raw what the source gives
   * @param origin where it was found
   */
  public void add(RawPost raw, PostMaker.Origin origin) {
    add(raw, origin, Completion.NONE);
  }

  /**
   * Adds a post that was found, perhaps in part. The first of several with one identifier counts;
   * one that is what it was costs no more than a hash.
   *
   * @param raw what the source gives
   * @param origin where it was found
   * @param completion completes it when it is new or changed
   */
  public void add(RawPost raw, PostMaker.Origin origin, Completion completion) {
    String id = NativeIds.bounded(raw.id());
    missing.remove(id);
    deleted.remove(PostId.of(source.id(), id));
    if (!met.add(id)) {
      return;
    }
    String known = before.get(id);
    SeenMark last = known == null ? null : SeenMark.parse(known);
    String hash = SeenMark.raw(raw);
    if (known != null && last != null && hash.equals(last.raw())) {
      keep(id, known);
      return;
    }
    switch (completion.complete(raw)) {
      case Completion.Whole(RawPost whole) -> make(whole, origin, hash, last);
      case Completion.NotNow no when known == null -> make(raw, origin, null, null);
      case Completion.AsBefore no when known == null -> make(raw, origin, null, null);
      case Completion.NotNow later -> keep(id, String.valueOf(known));
      case Completion.AsBefore same -> keep(id, asBefore(known, last, hash));
    }
  }

  /** What the source gives is remembered, so that its page is not asked for again. */
  private static String asBefore(@Nullable String known, @Nullable SeenMark last, String hash) {
    return last == null
        ? String.valueOf(known)
        : new SeenMark(last.content(), hash, last.reactions()).toString();
  }

  /** Less than was delivered before is no edit. */
  private void keep(String id, String known) {
    seen.putLast(id, known);
    unchanged++;
  }

  private void make(
      RawPost raw, PostMaker.Origin origin, @Nullable String hash, @Nullable SeenMark last) {
    maker.make(raw, origin).ifPresent(post -> found(post, SeenMark.of(post, hash), last));
  }

  private void found(Post post, SeenMark mark, @Nullable SeenMark last) {
    seen.putLast(post.nativeId(), (last == null ? mark : mark.after(last)).toString());
    if (last == null || mark.isNewsAfter(last)) {
      news.put(post.nativeId(), post);
    } else {
      unchanged++;
    }
  }

  /**
   * Tells whether a post that this reading found is to be delivered.
   *
   * @param nativeId what identifies it at its source
   * @return false when it is what it was
   */
  public boolean isNews(String nativeId) {
    return news.containsKey(NativeIds.bounded(nativeId));
  }

  /**
   * Notes that the source says of a post that it is deleted; one that was never seen, or that this
   * reading found, is ignored.
   *
   * @param nativeId what identified it at its source
   */
  public void deleted(String nativeId) {
    String id = NativeIds.bounded(nativeId);
    if (met.contains(id)) {
      return;
    }
    missing.remove(id);
    if (seen.remove(id) != null) {
      deleted.add(PostId.of(source.id(), id));
    }
  }

  /**
   * Notes that a post is not where it ought to be. It counts as deleted when it has not been found
   * again for a day, or for a week when too many went missing on one day; one that was never seen
   * is ignored.
   *
   * @param nativeId what identifies it at its source
   */
  public void missing(String nativeId) {
    String id = NativeIds.bounded(nativeId);
    if (seen.containsKey(id) && !met.contains(id)) {
      missing.add(id, documents.now());
    }
  }

  /**
   * Returns what the connector wrote down for itself, to be read and changed.
   *
   * @return the notes of the reading before, which become those of the next
   */
  public Map<String, String> notes() {
    return notes;
  }

  /**
   * Ends a reading that found something, or could have.
   *
   * @param status the HTTP status of the main document
   * @param hints what the source says of its own rhythm
   * @return the reading
   */
  public Reading.News news(int status, Reading.Hints hints) {
    missing.gone(seen.keySet(), documents.now()).forEach(this::deleted);
    while (seen.size() > remembered) {
      seen.pollFirstEntry();
    }
    return new Reading.News(
        status, List.copyOf(news.values()), List.copyOf(deleted), unchanged, cursor(), hints);
  }

  /**
   * Ends a reading whose main document brought nothing.
   *
   * @param result what became of the main document
   * @return the reading
   * @throws IllegalArgumentException when it was fetched after all
   */
  public Reading without(FetchResult result) {
    return switch (result) {
      case FetchResult.Fetched fetched ->
          throw new IllegalArgumentException("fetched from " + fetched.url());
      case FetchResult.NotModified same -> unchanged(same);
      case FetchResult.RateLimited limited ->
          new Reading.Postponed(limited.status(), limited.retryAfter());
      case FetchResult.Gone gone -> new Reading.Ended(gone.status());
      case FetchResult.Refused refused ->
          new Reading.Barred(refused.reason().label(), refused.subject());
      case FetchResult.Failed failed ->
          new Reading.Failed(failed.status(), failed.reason().label(), failed.detail());
    };
  }

  private Reading unchanged(FetchResult.NotModified same) {
    Reading.News late = news(same.status(), Reading.Hints.of(same.head()));
    return late.deleted().isEmpty()
        ? new Reading.Unchanged(same.status(), cursor(), late.hints())
        : late;
  }

  private SourceCursor cursor() {
    return new SourceCursor(documents.marks(), seen, notes);
  }
}
