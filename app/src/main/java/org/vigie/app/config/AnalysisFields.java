package org.vigie.app.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.domain.query.Query;

/** Finds the fields of a query that are known only after matching. */
final class AnalysisFields {
  private AnalysisFields() {}

  /** Returns the first such field as it is written, such as "sentiment:". */
  static Optional<String> firstIn(Query query) {
    return switch (query) {
      case Query.And(var parts) -> firstIn(parts);
      case Query.Or(var parts) -> firstIn(parts);
      case Query.Not(var part) -> firstIn(part);
      case Query.Scoped(var _, var part) -> firstIn(part);
      case Query.Near near -> firstIn(List.of(near.left(), near.right()));
      case Query.Attribute(var field, var _) ->
          field.comesFromAnalysis()
              ? Optional.of(field.name().toLowerCase(Locale.ROOT) + ":")
              : Optional.empty();
      case Query.Exact(var part) -> firstIn(part);
      case Query.All _, Query.Term _, Query.Wildcard _, Query.Phrase _ -> Optional.empty();
      case Query.Fuzzy _, Query.Regex _ -> Optional.empty();
      case Query.Published _, Query.Followers _ -> Optional.empty();
    };
  }

  private static Optional<String> firstIn(List<Query> parts) {
    return parts.stream().map(AnalysisFields::firstIn).flatMap(Optional::stream).findFirst();
  }
}
