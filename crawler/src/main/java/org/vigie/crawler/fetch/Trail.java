package org.vigie.crawler.fetch;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Where a fetch led.
 *
 * @param result what became of it
 * @param end the last address that was asked for, after redirects
 * @param movedTo where the server says that the document lives from now on, up to the first hop
 *     that is not for good; null when it did not move
 */
public record Trail(FetchResult result, CanonicalUrl end, @Nullable CanonicalUrl movedTo) {}
