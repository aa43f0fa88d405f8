package org.vigie.crawler.sitemap;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;

/**
 * A page, or another sitemap, that a sitemap lists.
 *
 * @param url its address
 * @param modified when it was last changed, else published; null when the sitemap does not say
 * @param title its title in a news sitemap; null when there is none
 * @param published when a news sitemap says that it was published; null when there is none
 * @param language the language that a news sitemap names, as written; null when there is none
 */
public record Listed(
    CanonicalUrl url,
    @Nullable Instant modified,
    @Nullable String title,
    @Nullable Instant published,
    @Nullable String language) {
  /** Newest first; those without a date last, in their order. */
  static final Comparator<Listed> NEWEST_FIRST =
      Comparator.comparing(
          Listed::modified, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

  /** Whether it comes from a news sitemap. */
  boolean isNews() {
    return title != null || published != null;
  }
}
