package org.vigie.domain.correction;

import java.util.List;
import org.vigie.domain.post.PostId;

/** Keeps corrections. Safe for use by many threads and processes. */
public interface Corrections {

  /**
   * Keeps a correction; an earlier one of the same post and entity is replaced.
   *
   * @param correction the correction
   */
  void save(Correction correction);

  /**
   * Returns all corrections.
   *
   * @return in the order in which they were made
   */
  List<Correction> all();

  /**
   * Returns what was said of one post.
   *
   * @param post the post
   * @return in the order in which it was said
   */
  default List<Correction> of(PostId post) {
    return all().stream().filter(one -> one.post().equals(post)).toList();
  }

  /**
   * Returns a number that tells whether anything has changed, without reading all of it.
   *
   * @return another number after each change
   */
  long revision();

  /**
   * Forgets the corrections of posts that were deleted at their source, with their texts.
   *
   * @param posts the posts; unknown ones are ignored
   */
  void forget(List<PostId> posts);
}
