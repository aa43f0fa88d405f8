package org.vigie.domain.post;

import org.jspecify.annotations.Nullable;

/**
 * The place of a post in a discussion.
 *
 * @param id the discussion's identifier at its source, never blank
 * @param title the discussion's title, when it has one
 * @param parent the native id of the post that this one answers; null for a first post
 */
public record ThreadRef(String id, @Nullable String title, @Nullable String parent) {
  /** Checks that there is an identifier. */
  public ThreadRef {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a thread's id is blank");
    }
  }
}
