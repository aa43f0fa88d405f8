package org.vigie.app.line;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.PostId;
import org.vigie.nlp.entity.NameLane;

/**
 * What follows when posts are safe: names are found in them, and what analysts said of deleted ones
 * is forgotten.
 *
 * @param names finds names; null when nobody does
 * @param corrections what analysts said
 */
record Aftermath(@Nullable NameLane names, Corrections corrections) {

  /** Hears of posts that the store has acknowledged; returns at once. */
  void saved(List<AnalysedPost> posts) {
    if (names != null) {
      names.offer(posts);
    }
  }

  /** Hears of posts that were deleted. */
  void withdrawn(List<PostId> posts) {
    corrections.forget(posts);
  }
}
