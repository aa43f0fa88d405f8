package org.vigie.console.mention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.console.Watch;
import org.vigie.console.layout.QueryString;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.StorySize;

/**
 * The other posts that tell the same thing as one.
 *
 * @param posts how many tell it, this one among them; 2 or more
 * @param copies how many of them are copies of another
 * @param copyOf the post of which this one is a copy; null when it has words of its own
 * @param link the address of the search that finds all of them
 */
public record StoryLink(long posts, long copies, @Nullable PostId copyOf, String link) {
  /** Returns null when nobody else tells it. */
  static @Nullable StoryLink of(AnalysedPost post, Map<PostId, StorySize> sizes, Watch watch) {
    StoryMark mark = post.story();
    StorySize size = mark == null ? null : sizes.get(mark.story());
    return mark == null || size == null || size.posts() < 2
        ? null
        : new StoryLink(size.posts(), size.copies(), mark.copyOf(), link(mark, size, watch));
  }

  private static String link(StoryMark mark, StorySize size, Watch watch) {
    return "/mentions"
        + new QueryString()
            .add("q", "story:" + mark.story())
            .add("period", "custom")
            .add("from", day(size.first(), watch))
            .add("to", day(size.last(), watch))
            .add("scope", "all-posts");
  }

  private static String day(Instant when, Watch watch) {
    return LocalDate.ofInstant(when, watch.zone()).toString();
  }
}
