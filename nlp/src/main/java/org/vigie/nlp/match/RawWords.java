package org.vigie.nlp.match;

import java.util.List;
import org.vigie.domain.query.Query;

/** Finds out whether a query compares words with their own case. */
final class RawWords {
  private RawWords() {}

  static boolean in(Query query) {
    return switch (query) {
      case Query.Exact _ -> true;
      case Query.And(List<Query> parts) -> parts.stream().anyMatch(RawWords::in);
      case Query.Or(List<Query> parts) -> parts.stream().anyMatch(RawWords::in);
      case Query.Not(Query part) -> in(part);
      case Query.Scoped(var _, Query part) -> in(part);
      case Query.All _, Query.Term _, Query.Wildcard _, Query.Fuzzy _, Query.Regex _ -> false;
      case Query.Phrase _, Query.Near _, Query.Attribute _ -> false;
      case Query.Published _, Query.Followers _ -> false;
    };
  }
}
