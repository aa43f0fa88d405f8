package org.vigie.crawler.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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
  private final List<PostId> deleted = new ArrayList<>();
  private final Map<String, String> notes;
  private final int remembered;
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
  }

  /**
   * Adds a post that was found. The first of several with one identifier counts.
   *
   * @param raw what the source gives
   * @param origin where it was found
   */
  public void add(RawPost raw, PostMaker.Origin origin) {
    Post post = maker.make(raw, origin).orElse(null);
    if (post == null || news.containsKey(post.nativeId())) {
      return;
    }
    String hash = post.provenance().contentHash();
    seen.putLast(post.nativeId(), hash);
    if (hash.equals(before.get(post.nativeId()))) {
      unchanged++;
    } else {
      news.put(post.nativeId(), post);
    }
  }

  /**
   * Notes that the source deleted a post; one that was never seen is ignored.
   *
   * @param nativeId what identified it at its source
   */
  public void deleted(String nativeId) {
    String id = NativeIds.bounded(nativeId);
    if (seen.remove(id) != null) {
      news.remove(id);
      deleted.add(PostId.of(source.id(), id));
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
    while (seen.size() > remembered) {
      seen.pollFirstEntry();
    }
    return new Reading.News(
        status, List.copyOf(news.values()), deleted, unchanged, cursor(), hints);
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
      case FetchResult.NotModified same ->
          new Reading.Unchanged(same.status(), cursor(), Reading.Hints.of(same.head()));
      case FetchResult.RateLimited limited ->
          new Reading.Postponed(limited.status(), limited.retryAfter());
      case FetchResult.Gone gone -> new Reading.Ended(gone.status());
      case FetchResult.Refused refused ->
          new Reading.Barred(refused.reason().label(), refused.subject());
      case FetchResult.Failed failed ->
          new Reading.Failed(failed.status(), failed.reason().label(), failed.detail());
    };
  }

  private SourceCursor cursor() {
    return new SourceCursor(documents.marks(), seen, notes);
  }
}
