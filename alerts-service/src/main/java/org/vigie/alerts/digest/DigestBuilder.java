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
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.SentimentCounts;

/** Computes the figures of a week from the store. Safe for use by many threads. */
public final class DigestBuilder {
  private final MentionSeries series;
  private final TopMentions top;

  /**
   * Makes a builder.
   *
   * @param series counts the mentions
   * @param store finds the top mentions
   */
  public DigestBuilder(MentionSeries series, MentionStore store) {
    this.series = series;
    this.top = new TopMentions(store);
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
              top.of(entity.id(), filter)));
    }
    rows.sort(order());
    return new Digest(week, now, rows);
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
      case COMPETITOR -> 1;
      case PRODUCT, PERSON, CATEGORY -> 2;
    };
  }
}
