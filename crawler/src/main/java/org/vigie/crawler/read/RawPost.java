package org.vigie.crawler.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.ThreadRef;

/**
 * A post as a source gives it, before its mark-up is reduced.
 *
 * @param id what identifies it at its source, never empty
 * @param link where a person can read it, absolute; null when unknown
 * @param title its title, which may hold mark-up; null when it has none
 * @param html its fullest text, as HTML that nobody has made safe; null when it has none
 * @param author who wrote it; null when unknown
 * @param thread the discussion that it belongs to; null when it stands alone
 * @param published when it was published; null when unknown
 * @param updated when it was last changed; null when unknown
 * @param language the language that it declares, as written; null when it declares none
 * @param engagement measured reactions
 */
public record RawPost(
    String id,
    @Nullable String link,
    @Nullable String title,
    @Nullable String html,
    @Nullable String author,
    @Nullable ThreadRef thread,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String language,
    Engagement engagement) {
  /** Checks that it can be told from others. */
  public RawPost {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a post has no id");
    }
  }
}
