package org.vigie.domain.correction;

import java.time.Instant;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;

/**
 * An analyst's word on whether a post speaks of a watched entity or of something else with the same
 * name. It carries the text, so that what is learned from it outlives the retention of posts.
 *
 * @param post the post
 * @param entity the entity
 * @param relevant true when the entity is meant
 * @param text the post's title and text
 * @param language the post's language
 * @param at when it was said
 * @param who the account that said it, or "command-line"
 */
public record Correction(
    PostId post,
    EntityId entity,
    boolean relevant,
    String text,
    Language language,
    Instant at,
    String who) {}
