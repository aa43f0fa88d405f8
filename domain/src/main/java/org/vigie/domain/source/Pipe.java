package org.vigie.domain.source;

import java.util.List;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;

/**
 * Carries posts from a connector to analysis and the store, at least once. Safe for use by many
 * threads.
 */
public interface Pipe {

  /**
   * Delivers posts; returns only when they are safe, so that the caller may move its cursor.
   *
   * @param posts the posts, in any order; may be empty
   * @throws org.vigie.domain.VigieException when they could not be made safe; deliver them again
   *     later
   */
  void deliver(List<Post> posts);

  /**
   * Withdraws posts that their source deleted; returns only when they are gone.
   *
   * @param posts their identifiers; unknown ones are ignored; may be empty
   * @throws org.vigie.domain.VigieException when not all could be withdrawn; withdraw them again
   *     later
   */
  void withdraw(List<PostId> posts);
}
