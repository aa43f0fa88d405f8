package org.vigie.domain.post;

import java.time.Instant;

/**
 * Why a post is here: how, when and under which permission it was read.
 *
 * @param fetchedFrom the address that was read (a feed, an interface), or a file name for an import
 * @param fetchedAt when it was read
 * @param connector the connector's name, such as "feed" or "import"
 * @param httpStatus the status of the answer, 100 to 599; 0 when no HTTP was involved
 * @param robots what robots.txt said
 * @param contentHash a hash of the post's content, which changes when the post is edited
 */
public record Provenance(
    String fetchedFrom,
    Instant fetchedAt,
    String connector,
    int httpStatus,
    RobotsVerdict robots,
    String contentHash) {}
