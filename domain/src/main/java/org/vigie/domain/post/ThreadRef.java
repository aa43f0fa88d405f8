package org.vigie.domain.post;

import org.jspecify.annotations.Nullable;

/**
 * The place of a post in a discussion.
 *
 * @param id the discussion's identifier at its source, never blank
 * @param title the discussion's title, when it has one
 * @param parent the native id of the post that this one answers; null for a first post
 * @param accepted whether the discussion's question is settled by this post, as its author or a
 *     moderator marked it
 */
public record ThreadRef(
    String id, @Nullable String title, @Nullable String parent, boolean accepted) {
  /** Checks that there is an identifier. */
  public ThreadRef {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a thread's id is blank");
    }
  }

  /**
   * The place of a post that nobody marked as the accepted answer.
   *
   * @param id the discussion's identifier at its source, never blank
   * @param title the discussion's title, when it has one
   * @param parent the native id of the post that this one answers; null for a first post
   */
  public ThreadRef(String id, @Nullable String title, @Nullable String parent) {
    this(id, title, parent, false);
  }
}
