package org.vigie.indexer.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.indexer.mapping.Fields;

/**
 * A mention as one stored value: who, and how.
 *
 * @param entity who is mentioned
 * @param label the sentiment towards the entity
 */
record MentionValues(EntityId entity, SentimentLabel label) {

  /** The values of all mentions that a filter with entities and sentiments means. */
  static List<String> of(MentionFilter filter) {
    return filter.entities().stream()
        .flatMap(entity -> filter.sentiments().stream().map(l -> Fields.entitySentiment(entity, l)))
        .toList();
  }

  static MentionValues parse(String value) {
    int colon = value.lastIndexOf(':');
    return new MentionValues(
        new EntityId(value.substring(0, colon)),
        SentimentLabel.valueOf(value.substring(colon + 1).toUpperCase(Locale.ROOT)));
  }

  /** Says whether a filter counts this mention: its post may hold others that it does not mean. */
  boolean meantBy(MentionFilter filter) {
    Set<SentimentLabel> labels =
        filter.sentiments().isEmpty() ? EnumSet.allOf(SentimentLabel.class) : filter.sentiments();
    boolean who = filter.entities().isEmpty() || filter.entities().contains(entity);
    return who && labels.contains(label);
  }

  SentimentCounts times(long count) {
    return SentimentCounts.only(label, count);
  }
}
