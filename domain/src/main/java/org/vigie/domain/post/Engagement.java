package org.vigie.domain.post;

import org.jspecify.annotations.Nullable;

/**
 * Measured reactions to a post; a number that the source does not give is null, never 0.
 *
 * @param likes likes or favourites, 0 or more
 * @param shares shares, reposts or boosts, 0 or more
 * @param replies answers or comments, 0 or more
 * @param views views, 0 or more
 */
public record Engagement(
    @Nullable Long likes, @Nullable Long shares, @Nullable Long replies, @Nullable Long views) {
  /** Nothing is known. */
  public static final Engagement UNKNOWN = new Engagement(null, null, null, null);

  /** Checks the ranges. */
  public Engagement {
    requireCount("likes", likes);
    requireCount("shares", shares);
    requireCount("replies", replies);
    requireCount("views", views);
  }

  private static void requireCount(String what, @Nullable Long count) {
    if (count != null && count < 0) {
      throw new IllegalArgumentException(what + " is " + count + ", below 0");
    }
  }
}
