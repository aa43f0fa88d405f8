package org.vigie.app.line;

import java.util.List;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.Pipe;
import org.vigie.domain.store.MentionStore;

/**
 * The middle of the straight line, in one process: posts → analysis → store. It returns when the
 * store has acknowledged, so that the crawler may move its cursor; a failure leaves the cursor
 * where it was, and the same posts come again with the same identifiers.
 */
final class Pipeline implements Pipe {
  /** Keeps the memory of one delivery bounded, however large a feed is. */
  private static final int BATCH = 500;

  private final Analyser analyser;
  private final MentionStore store;
  private final FetchedPages pages;
  private final LateLearning late;
  private final Aftermath after;

  /**
   * Makes the pipeline.
   *
   * @param analyser understands posts
   * @param store keeps what was understood
   * @param pages remembers the pages that posts link to
   * @param late judges again what was saved while something was learned
   * @param after hears what was kept and what was deleted
   */
  public Pipeline(
      Analyser analyser,
      MentionStore store,
      FetchedPages pages,
      LateLearning late,
      Aftermath after) {
    this.analyser = analyser;
    this.store = store;
    this.pages = pages;
    this.late = late;
    this.after = after;
  }

  @Override
  public void deliver(List<Post> posts) {
    for (int start = 0; start < posts.size(); start += BATCH) {
      List<Post> batch = posts.subList(start, Math.min(posts.size(), start + BATCH));
      long begun = late.begin();
      List<AnalysedPost> analysed = analyser.analyse(batch);
      store.save(analysed);
      after.saved(late.settle(analysed, begun));
    }
  }

  @Override
  public void withdraw(List<PostId> posts) {
    // What a source takes back is not to live on in the copy of its page.
    pages.forget(
        posts.stream()
            .flatMap(id -> store.find(id).stream())
            .map(found -> found.post().url())
            .toList());
    store.delete(posts);
    after.withdrawn(posts);
  }
}
