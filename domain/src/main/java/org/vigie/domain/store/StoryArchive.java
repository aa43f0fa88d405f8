package org.vigie.domain.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;

/**
 * What is kept of stories, from which grouping starts again after a restart. Safe for use by many
 * threads.
 */
public interface StoryArchive {

  /**
   * A post with words of its own, as far as grouping needs it.
   *
   * @param id its identifier
   * @param content its title and text; see {@link org.vigie.domain.post.Post#content}
   * @param published when it was published
   * @param fetched when it was read
   * @param story the post that began its story
   */
  record Original(PostId id, String content, Instant published, Instant fetched, PostId story) {}

  /**
   * Finds the places of posts, those saved a moment ago included.
   *
   * @param posts their identifiers, 1,000 at most
   * @return the place of each that is kept with one
   * @throws StoreException when the store does not answer
   */
  Map<PostId, StoryMark> marks(Collection<PostId> posts);

  /**
   * Counts the posts of stories. What was saved less than a second ago may be missing; see {@link
   * MentionStore#refresh}.
   *
   * @param stories the posts that began them, 1,000 at most
   * @return the size of each that has posts
   * @throws StoreException when the store does not answer
   */
  Map<PostId, StorySize> sizes(Collection<PostId> stories);

  /**
   * Reads the latest posts with words of their own: those with a place that are no copies. What was
   * saved less than a second ago may be missing; see {@link MentionStore#refresh}.
   *
   * @param window how long before the latest of them, by the time of fetching
   * @param most how many at most; 1 or more
   * @param each told of each, the latest fetched first
   * @throws StoreException when the store does not answer
   */
  void originals(Duration window, int most, Consumer<Original> each);
}
