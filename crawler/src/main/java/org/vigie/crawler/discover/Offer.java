package org.vigie.crawler.discover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.source.SourceKind;

/**
 * A source that a site offers, and that was read to be sure.
 *
 * @param kind how it is read
 * @param engine the forum engine, such as "phpbb"; null for what is no forum with a preset
 * @param url where it is read
 * @param title its name for people; may be empty
 * @param content what it holds
 * @param language the language that it declares; null when it declares none
 * @param interval how often it is worth reading
 * @param entries how many posts, topics or pages one reading of it showed, 0 or more
 * @param newest when the newest of them was published or changed; null when they have no dates
 * @param recommended whether it is to be read: false for what brings nothing, or what a better
 *     offer brings
 * @param alike addresses of other sources that bring the same
 */
public record Offer(
    SourceKind kind,
    @Nullable String engine,
    CanonicalUrl url,
    String title,
    Content content,
    @Nullable Language language,
    Duration interval,
    int entries,
    @Nullable Instant newest,
    boolean recommended,
    List<CanonicalUrl> alike) {
  /** Copies the list. */
  public Offer {
    alike = List.copyOf(alike);
  }

  /** What a source holds. */
  public enum Content {
    /** Posts, or topics with their posts. */
    POSTS,
    /** Comments on posts. */
    COMMENTS,
    /** The pages of a news sitemap: the last two days. */
    NEWS_PAGES,
    /** The pages of a sitemap: all that the site has. */
    PAGES
  }

  /** Whether it is read by more than its feeds. */
  boolean isSpecial() {
    return kind != SourceKind.FEED && kind != SourceKind.SITEMAP;
  }

  Offer with(boolean recommendation, List<CanonicalUrl> same) {
    return new Offer(
        kind,
        engine,
        url,
        title,
        content,
        language,
        interval,
        entries,
        newest,
        recommendation,
        same);
  }
}
