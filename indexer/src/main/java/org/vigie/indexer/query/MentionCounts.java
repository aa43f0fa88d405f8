package org.vigie.indexer.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregationSource;
import org.opensearch.client.opensearch._types.aggregations.CompositeBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.domain.store.SeriesPoint;
import org.vigie.domain.store.Step;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.Fields;

/** Counts mentions: in all, by entity, over time. */
public final class MentionCounts {
  private static final String MENTION = "mention";
  private static final String TIME = "time";
  private final MentionTally tally;
  private final FilterCompiler filters;

  /**
   * Makes it.
   *
   * @param cluster where the posts are
   * @param alias the name of their index
   * @param filters translates filters
   */
  public MentionCounts(ClusterCalls cluster, String alias, FilterCompiler filters) {
    this.tally = new MentionTally(cluster, alias);
    this.filters = filters;
  }

  /**
   * Counts by entity.
   *
   * @param filter which mentions
   * @return the counts, without entities that have none
   */
  public Map<EntityId, SentimentCounts> byEntity(MentionFilter filter) {
    return byEntity(filter, filters.compile(filter));
  }

  /**
   * Counts those in copies by entity.
   *
   * @param filter which mentions
   * @return the counts, without entities that have none
   */
  public Map<EntityId, SentimentCounts> copiesByEntity(MentionFilter filter) {
    Query found = filters.compile(filter);
    Query copy = Query.of(q -> q.exists(e -> e.field(Fields.COPY_OF)));
    return byEntity(filter, Query.of(q -> q.bool(b -> b.filter(found, copy))));
  }

  private Map<EntityId, SentimentCounts> byEntity(MentionFilter filter, Query found) {
    Map<EntityId, SentimentCounts> counts = new TreeMap<>();
    tally.count(
        found,
        Map.of(MENTION, mentions()),
        bucket -> {
          MentionValues mention = mention(bucket);
          if (mention.meantBy(filter)) {
            counts.merge(mention.entity(), mention.times(bucket.docCount()), SentimentCounts::plus);
          }
        });
    return counts;
  }

  /**
   * Counts by entity over time.
   *
   * @param filter which mentions; from and to must be set
   * @param step the width of the intervals
   * @param zone whose calendar sets them
   * @return for each entity that has mentions, one point an interval
   */
  public Map<EntityId, List<SeriesPoint>> seriesByEntity(
      MentionFilter filter, Step step, ZoneId zone) {
    Timeline timeline = new Timeline(filter, step, zone);
    Map<EntityId, Map<Instant, SentimentCounts>> counts = new TreeMap<>();
    tally.count(
        filters.compile(filter),
        timeline.sources(),
        bucket -> {
          MentionValues mention = mention(bucket);
          if (mention.meantBy(filter)) {
            counts
                .computeIfAbsent(mention.entity(), _ -> new TreeMap<>())
                .merge(
                    timeline.interval(bucket),
                    mention.times(bucket.docCount()),
                    SentimentCounts::plus);
          }
        });
    Map<EntityId, List<SeriesPoint>> series = new TreeMap<>();
    counts.forEach((entity, byTime) -> series.put(entity, timeline.points(byTime)));
    return series;
  }

  /**
   * Counts over time.
   *
   * @param filter which mentions; from and to must be set
   * @param step the width of the intervals
   * @param zone whose calendar sets them
   * @return one point an interval, zeros included
   */
  public List<SeriesPoint> series(MentionFilter filter, Step step, ZoneId zone) {
    Map<Instant, SentimentCounts> sums = new TreeMap<>();
    for (List<SeriesPoint> one : seriesByEntity(filter, step, zone).values()) {
      one.forEach(point -> sums.merge(point.start(), point.counts(), SentimentCounts::plus));
    }
    return new Timeline(filter, step, zone).points(sums);
  }

  private static CompositeAggregationSource mentions() {
    return CompositeAggregationSource.of(s -> s.terms(t -> t.field(Fields.ENTITY_SENTIMENT)));
  }

  private static MentionValues mention(CompositeBucket bucket) {
    return MentionValues.parse(
        Objects.requireNonNull(bucket.key().get(MENTION), MENTION).stringValue());
  }

  /** The intervals of one question, on both sides: how to ask for them, and how to fill them. */
  private static final class Timeline {
    private final NavigableSet<Instant> starts;
    private final Step step;
    private final ZoneId zone;

    Timeline(MentionFilter filter, Step step, ZoneId zone) {
      Instant from = Objects.requireNonNull(filter.from(), "a series needs a start");
      Instant to = Objects.requireNonNull(filter.to(), "a series needs an end");
      this.starts = new CalendarSteps(step, zone).starts(from, to);
      this.step = step;
      this.zone = zone;
    }

    Map<String, CompositeAggregationSource> sources() {
      Map<String, CompositeAggregationSource> sources = new LinkedHashMap<>();
      sources.put(
          TIME,
          switch (step) {
            case HOUR -> hours();
            case DAY -> calendar("1d");
            case WEEK -> calendar("1w");
          });
      sources.put(MENTION, mentions());
      return sources;
    }

    /** Sixty minutes each, counted from the first one: some zones are not whole hours apart. */
    private CompositeAggregationSource hours() {
      long hour = Duration.ofHours(1).toMillis();
      long offset = starts.isEmpty() ? 0 : Math.floorMod(starts.first().toEpochMilli(), hour);
      return CompositeAggregationSource.of(s ->
          s.dateHistogram(d ->
              d.field(Fields.PUBLISHED)
                  .fixedInterval(t -> t.time("1h"))
                  .offset(t -> t.time(offset + "ms"))));
    }

    private CompositeAggregationSource calendar(String interval) {
      return CompositeAggregationSource.of(s ->
          s.dateHistogram(d ->
              d.field(Fields.PUBLISHED)
                  .calendarInterval(t -> t.time(interval))
                  .timeZone(zone.getId())));
    }

    Instant interval(CompositeBucket bucket) {
      long millis = Objects.requireNonNull(bucket.key().get(TIME), TIME).longValue();
      Instant start = starts.floor(Instant.ofEpochMilli(millis));
      return start == null ? starts.first() : start;
    }

    List<SeriesPoint> points(Map<Instant, SentimentCounts> counts) {
      return starts.stream()
          .map(start -> new SeriesPoint(start, counts.getOrDefault(start, SentimentCounts.NONE)))
          .toList();
    }
  }
}
