package org.vigie.crawler.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.text.ContentHash;
import org.vigie.domain.post.Engagement;

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
 * @param engagement measured reactions
 * @param comments the address of a feed of its answers, absolute where that was possible; null when
 *     it names none
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
    Engagement engagement,
    @Nullable String comments) {
  /** Checks that it can be told from others. */
  public Entry {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an entry has no id");
    }
  }

  /** The same entry, identified by its link and title together. */
  Entry withOwnId() {
    return new Entry(
        ContentHash.of(link, title),
        link,
        title,
        author,
        published,
        updated,
        content,
        language,
        inReplyTo,
        engagement,
        comments);
  }
}
