package org.vigie.console.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;

/**
 * A post in a list: what it says in short, and of whom.
 *
 * @param post the post
 * @param sentiment the sentiment of the whole post
 * @param sourceName the name of its source
 * @param title the parts of its title; empty when it has none
 * @param pieces pieces of its text, each in parts
 * @param towards its mentions
 * @param rejected who is not meant by a name in it
 * @param topics its topics
 * @param story who else tells the same; null when nobody does
 * @param language its language
 */
public record MentionItem(
    Post post,
    Sentiment sentiment,
    String sourceName,
    List<TextPart> title,
    List<List<TextPart>> pieces,
    List<Towards> towards,
    List<Rejected> rejected,
    List<Tag> topics,
    @Nullable StoryLink story,
    Language language) {}
