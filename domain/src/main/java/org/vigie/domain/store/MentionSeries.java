package org.vigie.domain.store;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.entity.EntityId;

/**
 * Counts over what the store keeps. Posts and mentions are never mixed: each method says which it
 * counts. Safe for use by many threads.
 */
public interface MentionSeries {

  /**
   * Counts mentions, by the sentiment towards who is mentioned: a post that mentions two of the
   * filter's entities counts twice.
   *
   * @param filter which mentions
   * @return the counts
   * @throws StoreException when the store does not answer
   */
  default SentimentCounts count(MentionFilter filter) {
    return countByEntity(filter).values().stream()
        .reduce(SentimentCounts.NONE, SentimentCounts::plus);
  }

  /**
   * Counts mentions by entity.
   *
   * @param filter which mentions
   * @return the counts by entity, without entities that have none
   * @throws StoreException when the store does not answer
   */
  Map<EntityId, SentimentCounts> countByEntity(MentionFilter filter);

  /**
   * Counts, among the mentions of {@link #countByEntity}, those in posts that are copies of an
   * earlier one: without them a text that many sources took over counts once.
   *
   * @param filter which mentions
   * @return the counts by entity, without entities that have none
   * @throws StoreException when the store does not answer
   */
  Map<EntityId, SentimentCounts> copiesByEntity(MentionFilter filter);

  /**
   * Counts mentions over time.
   *
   * @param filter which mentions; from and to must be set
   * @param step the width of the intervals
   * @param zone the zone whose calendar sets the intervals
   * @return one point an interval from the filter's from to its to, without gaps, zeros included
   * @throws StoreException when the store does not answer
   */
  List<SeriesPoint> series(MentionFilter filter, Step step, ZoneId zone);

  /**
   * Counts mentions over time, by entity.
   *
   * @param filter which mentions; from and to must be set
   * @param step the width of the intervals
   * @param zone the zone whose calendar sets the intervals
   * @return for each entity that has mentions, one point an interval, all of the same length
   * @throws StoreException when the store does not answer
   */
  Map<EntityId, List<SeriesPoint>> seriesByEntity(MentionFilter filter, Step step, ZoneId zone);

  /**
   * Counts for the filters beside a search.
   *
   * @param filter which mentions
   * @return the spread
   * @throws StoreException when the store does not answer
   */
  default Facets facets(MentionFilter filter) {
    return facets(filter, EnumSet.allOf(Facets.Part.class));
  }

  /**
   * Counts for some of the filters beside a search.
   *
   * @param filter which mentions
   * @param parts what is wanted
   * @return the spread; the maps of what is not wanted are empty
   * @throws StoreException when the store does not answer
   */
  Facets facets(MentionFilter filter, Set<Facets.Part> parts);
}
