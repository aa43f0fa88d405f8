package org.vigie.domain.mention;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.query.Query;

/**
 * A theme of the team's taxonomy.
 *
 * @param id its identifier
 * @param french its name in French
 * @param english its name in English
 * @param query what posts of the topic match
 * @param parent the wider topic to which its posts belong too; null when it has none
 * @param force the force of the market of which it speaks; null when of none
 */
public record Topic(
    TopicId id,
    String french,
    String english,
    Query query,
    @Nullable TopicId parent,
    @Nullable MarketForce force) {}
