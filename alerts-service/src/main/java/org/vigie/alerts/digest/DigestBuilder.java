package org.vigie.alerts.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.domain.digest.Digest;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.digest.PhraseFinder;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.SentimentCounts;

/** Computes the figures of a week from the store. Safe for use by many threads. */
public final class DigestBuilder {
  private static final int MOST_WITH_PHRASES = 12;
  private static final int COMPETITORS = 1;

  private final MentionSeries series;
  private final TopMentions top;
  private final WeekPhrases phrases;

  /**
   * Makes a builder.
   *
   * @param series counts the mentions
   * @param store finds the top mentions
   * @param phrases finds what was spoken of
   */
  public DigestBuilder(MentionSeries series, MentionStore store, PhraseFinder phrases) {
    this.series = series;
    this.top = new TopMentions(store);
    this.phrases = new WeekPhrases(store, phrases);
  }

  /**
   * Computes a week.
   *
   * @param week the week
   * @param zone the zone in which it begins and ends
   * @param entities who is reported on
   * @param now the present; when the week is not over, what is published up to now counts
   * @return brands first, then competitors, then all others, each by volume
   * @throws org.vigie.domain.store.StoreException when the store does not answer
   */
  public Digest build(DigestWeek week, ZoneId zone, List<WatchedEntity> entities, Instant now) {
    if (entities.isEmpty()) {
      return new Digest(week, now, List.of());
    }
    MentionFilter filter = filter(week, zone, entities);
    Map<EntityId, SentimentCounts> current = series.countByEntity(filter);
    Map<EntityId, SentimentCounts> copies = series.copiesByEntity(filter);
    Map<EntityId, SentimentCounts> before =
        series.countByEntity(filter(week.previous(), zone, entities));
    List<Digest.Row> rows = new ArrayList<>();
    for (WatchedEntity entity : entities) {
      rows.add(
          new Digest.Row(
              entity.id(),
              entity.name(),
              entity.kind(),
              current.getOrDefault(entity.id(), SentimentCounts.NONE),
              copies.getOrDefault(entity.id(), SentimentCounts.NONE),
              before.getOrDefault(entity.id(), SentimentCounts.NONE),
              List.of(),
              top.of(entity.id(), filter)));
    }
    rows.sort(order());
    return new Digest(week, now, withPhrases(rows, week, zone, entities));
  }

  /**
   * Of brands and competitors, the busiest first: reading samples of everything would take long.
   */
  private List<Digest.Row> withPhrases(
      List<Digest.Row> rows, DigestWeek week, ZoneId zone, List<WatchedEntity> entities) {
    List<Digest.Row> out = new ArrayList<>();
    for (Digest.Row row : rows) {
      boolean told = out.size() < MOST_WITH_PHRASES && rank(row.kind()) <= COMPETITORS;
      out.add(told ? row.withPhrases(phrases.of(row.entity(), week, zone, entities)) : row);
    }
    return out;
  }

  private static MentionFilter filter(DigestWeek week, ZoneId zone, List<WatchedEntity> entities) {
    Set<EntityId> ids = entities.stream().map(WatchedEntity::id).collect(Collectors.toSet());
    return MentionFilter.ANY.withEntities(ids).between(week.start(zone), week.end(zone));
  }

  private static Comparator<Digest.Row> order() {
    return Comparator.comparingInt((Digest.Row row) -> rank(row.kind()))
        .thenComparing(row -> row.now().total(), Comparator.reverseOrder())
        .thenComparing(Digest.Row::name);
  }

  private static int rank(EntityKind kind) {
    return switch (kind) {
      case BRAND -> 0;
      case COMPETITOR -> COMPETITORS;
      case PRODUCT, PERSON, CATEGORY -> 2;
    };
  }
}
