package org.vigie.domain.store;

import java.time.Instant;

/**
 * One interval of a series.
 *
 * @param start its first moment
 * @param counts the mentions published in it, by sentiment
 */
public record SeriesPoint(Instant start, SentimentCounts counts) {}
