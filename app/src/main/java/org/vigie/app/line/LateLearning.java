package org.vigie.app.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionStore;
import org.vigie.nlp.relevance.KeptPostJudge;
import org.vigie.nlp.relevance.LearnedRelevance;

/**
 * Judges posts again that were saved while something was learned: a review of kept posts, by this
 * process or another, may have passed where they now stand. What is learned later is followed by a
 * review that finds them.
 *
 * @param relevance what this process has learned
 * @param judge judges by it
 * @param store keeps the posts
 */
record LateLearning(LearnedRelevance relevance, KeptPostJudge judge, MentionStore store) {

  /** Tells what posts are about to be analysed with. */
  long begin() {
    return relevance.revision();
  }

  /**
   * Brings posts up to date that the store has acknowledged.
   *
   * @param saved the posts
   * @param begun what {@link #begin} said before they were analysed
   * @return the posts as they are kept now
   */
  List<AnalysedPost> settle(List<AnalysedPost> saved, long begun) {
    List<AnalysedPost> kept = saved;
    long known = begun;
    relevance.refresh();
    while (relevance.revision() != known) {
      known = relevance.revision();
      List<AnalysedPost> changed = judge.changed(kept);
      if (!changed.isEmpty()) {
        store.save(changed);
        kept = with(kept, changed);
        relevance.refresh();
      }
    }
    return kept;
  }

  private static List<AnalysedPost> with(List<AnalysedPost> posts, List<AnalysedPost> changed) {
    Map<PostId, AnalysedPost> byId = new HashMap<>();
    changed.forEach(post -> byId.put(id(post), post));
    return posts.stream().map(post -> byId.getOrDefault(id(post), post)).toList();
  }

  private static PostId id(AnalysedPost post) {
    return post.post().id();
  }
}
