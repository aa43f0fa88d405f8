package org.vigie.crawler.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thread as a list of threads shows it.
 *
 * @param id what identifies it at its source, without white space
 * @param version what changes whenever something is written in it
 * @param active when something was last written in it; null when the list does not say
 * @param where what a reader needs to find it, such as its address
 * @param title its title; null when the list does not show it
 * @param replies how many answers it has; null when unknown
 * @param views how often it was viewed; null when unknown
 */
public record ListedThread(
    String id,
    String version,
    @Nullable Instant active,
    String where,
    @Nullable String title,
    @Nullable Long replies,
    @Nullable Long views) {}
