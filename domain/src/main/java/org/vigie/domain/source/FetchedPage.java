package org.vigie.domain.source;

import java.time.Instant;
import org.vigie.domain.post.CanonicalUrl;

/**
 * The article of a page that was fetched. Names of people are not kept.
 *
 * @param url the address under which it was asked for
 * @param fetchedAt when
 * @param title its title; empty when it has none
 * @param text its plain text; empty when it has none
 */
public record FetchedPage(CanonicalUrl url, Instant fetchedAt, String title, String text) {}
