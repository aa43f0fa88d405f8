package org.vigie.app.config;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.app.config.settings.EntityEntry;
import org.vigie.app.config.settings.WrittenQuery;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.query.Query;

/** Makes the one query of a watched entity from all that is written of it. */
final class EntityQueries {
  private final ZoneId zone;

  /** Days begin and end in this zone. */
  EntityQueries(ZoneId zone) {
    this.zone = zone;
  }

  WatchedEntity watched(EntityEntry entry) {
    return new WatchedEntity(entry.id(), entry.name(), entry.kind(), entry.aliases(), query(entry));
  }

  /** What finds the entity, and not any exclusion. */
  private Query query(EntityEntry entry) {
    List<Query> parts = new ArrayList<>(found(entry));
    for (WrittenQuery exclusion : entry.exclusions()) {
      parts.add(new Query.Not(exclusion.in(zone)));
    }
    return joined(parts);
  }

  /** The query, or else name and aliases; with a context word where one is asked for. */
  private List<Query> found(EntityEntry entry) {
    WrittenQuery own = entry.query();
    if (own != null) {
      return inContext(own.in(zone), entry);
    }
    Set<String> clear = names(entry);
    Set<String> ambiguous = names(entry);
    if (entry.ambiguous().isEmpty()) {
      clear.clear();
    } else {
      ambiguous.retainAll(entry.ambiguous());
      clear.removeAll(entry.ambiguous());
    }
    if (ambiguous.isEmpty() || entry.context().isEmpty()) {
      return List.of(any(names(entry)));
    }
    List<Query> meant = inContext(any(ambiguous), entry);
    if (clear.isEmpty()) {
      return meant;
    }
    List<Query> either = phrases(clear);
    either.add(joined(meant));
    return List.of(new Query.Or(either));
  }

  /** The parts that must all hold. */
  private static List<Query> inContext(Query name, EntityEntry entry) {
    if (entry.context().isEmpty()) {
      return List.of(name);
    }
    Query context = any(entry.context());
    Integer distance = entry.contextDistance();
    return distance == null
        ? List.of(name, context)
        : List.of(new Query.Near(name, context, distance, false));
  }

  static Set<String> names(EntityEntry entry) {
    Set<String> names = new LinkedHashSet<>(List.of(entry.name()));
    names.addAll(entry.aliases());
    return names;
  }

  private static Query joined(List<Query> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
  }

  private static Query any(Collection<String> words) {
    List<Query> parts = phrases(words);
    return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
  }

  private static List<Query> phrases(Collection<String> words) {
    return words.stream()
        .<Query>map(phrase -> new Query.Phrase(phrase, 0))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
