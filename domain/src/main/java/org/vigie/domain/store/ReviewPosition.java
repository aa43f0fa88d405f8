package org.vigie.domain.store;

import java.time.Instant;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.PostId;

/**
 * The place of a post among those of a review.
 *
 * @param published when it was published, to the millisecond
 * @param post its identifier
 */
public record ReviewPosition(Instant published, PostId post) {
  /** Cuts what a store may not keep. */
  public ReviewPosition {
    published = Instant.ofEpochMilli(published.toEpochMilli());
  }

  /**
   * Returns the place of a post.
   *
   * @param analysed the post
   * @return its place
   */
  public static ReviewPosition of(AnalysedPost analysed) {
    return new ReviewPosition(analysed.post().published(), analysed.post().id());
  }
}
