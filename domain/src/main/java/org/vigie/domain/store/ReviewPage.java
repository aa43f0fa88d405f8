package org.vigie.domain.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.AnalysedPost;

/**
 * What became of a page of posts.
 *
 * @param read how many posts there were
 * @param changed those that were altered, as they were written
 * @param end where the page ended; null when no other follows
 */
public record ReviewPage(int read, List<AnalysedPost> changed, @Nullable ReviewPosition end) {
  /** Copies the list. */
  public ReviewPage {
    changed = List.copyOf(changed);
  }
}
