package org.vigie.crawler.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, as the feed gives it.
 *
 * @param id what identifies it in this feed: its own id, else its link, else a hash of what it
 *     says; never empty
 * @param link where a person can read it, absolute where that was possible; null when unknown
 * @param title its title, which may hold mark-up; null when it has none
 * @param author who wrote it; null when unknown
 * @param published when it was published; null when unknown
 * @param updated when it was last changed; null when unknown
 * @param content its fullest text, as HTML that nobody has made safe; null when it has none
 * @param language the language that it declares, as written; null when it declares none
 * @param inReplyTo what it answers; null when it answers nothing
 * @param replies how many answers it has, 0 or more; null when unknown
 */
public record Entry(
    String id,
    @Nullable String link,
    @Nullable String title,
    @Nullable String author,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String content,
    @Nullable String language,
    @Nullable InReplyTo inReplyTo,
    @Nullable Long replies) {
  /** Checks that it can be told from others. */
  public Entry {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an entry has no id");
    }
  }
}
