package org.vigie.domain.store;

import java.time.Instant;

/**
 * How many posts tell a story.
 *
 * @param posts all of them, 1 or more
 * @param copies those of them that are copies of another, 0 or more
 * @param first when the earliest of them was published
 * @param last when the latest of them was published
 */
public record StorySize(long posts, long copies, Instant first, Instant last) {}
