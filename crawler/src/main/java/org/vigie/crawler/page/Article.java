package org.vigie.crawler.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;

/**
 * What a web page says of the article in it. All of it is the page's word: nothing was checked.
 *
 * @param title its title in one line; empty when the page has none
 * @param author who wrote it, several names set apart by ", "; null when unknown
 * @param published when it was published, at midnight UTC when only the day is known; null when
 *     unknown
 * @param updated when it was last changed; null when unknown
 * @param language its language as a BCP 47 tag, such as "fr" or "en-GB"; null when not declared
 * @param canonical the address that the page gives as its own, on any host; null when it gives none
 * @param text its plain text, paragraphs set apart by an empty line; empty when there is none
 */
public record Article(
    String title,
    @Nullable String author,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String language,
    @Nullable CanonicalUrl canonical,
    String text) {}
