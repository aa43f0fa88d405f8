package org.vigie.app.config.settings;

import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Doc;
import org.vigie.domain.mention.MarketForce;
import org.vigie.domain.mention.TopicId;

/**
 * A theme that posts are tagged with.
 *
 * @param id its identifier; never change it: the posts that were tagged carry it
 * @param name its name for people
 * @param query what its posts match
 * @param parent the identifier of the wider topic to which its posts belong too
 * @param force the force of the market of which it speaks
 */
public record TopicEntry(
    @Doc("Its identifier; never change it: the posts that were tagged carry it.") TopicId id,
    @Doc("Its name for people.") TopicName name,
    @Doc("What its posts match.") WrittenQuery query,
    @Doc("The identifier of the wider topic to which its posts belong too.")
        @Nullable ParentTopic parent,
    @Doc("The force of the market of which it speaks.") @Nullable MarketForce force) {}
