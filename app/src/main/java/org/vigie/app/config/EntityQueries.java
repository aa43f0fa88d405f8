package org.vigie.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.app.config.settings.EntityEntry;
import org.vigie.app.config.settings.WrittenQuery;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.query.Query;

/** Makes the one query of a watched entity from all that is written of it. */
final class EntityQueries {
  private EntityQueries() {}

  static WatchedEntity watched(EntityEntry entry) {
    return new WatchedEntity(entry.id(), entry.name(), entry.kind(), entry.aliases(), query(entry));
  }

  /** (query, or else name or aliases) and (any context word) and not any exclusion. */
  private static Query query(EntityEntry entry) {
    List<Query> parts = new ArrayList<>();
    WrittenQuery own = entry.query();
    parts.add(own == null ? names(entry) : own.tree());
    if (!entry.context().isEmpty()) {
      parts.add(any(entry.context().stream()));
    }
    for (WrittenQuery exclusion : entry.exclusions()) {
      parts.add(new Query.Not(exclusion.tree()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
  }

  private static Query names(EntityEntry entry) {
    return any(Stream.concat(Stream.of(entry.name()), entry.aliases().stream()).distinct());
  }

  private static Query any(Stream<String> phrases) {
    List<Query> parts = phrases.<Query>map(phrase -> new Query.Phrase(phrase, 0)).toList();
    return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
  }
}
