package org.vigie.domain.mention;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.PostId;

/**
 * The place of a post among those that tell the same thing. A story bears the identifier of the
 * post that began it, in this installation, in the order in which posts arrived.
 *
 * @param story the post that began the story; the post itself when it tells something new
 * @param copyOf the post of which this one is a copy but for small changes; null when it has words
 *     of its own
 */
public record StoryMark(PostId story, @Nullable PostId copyOf) {}
