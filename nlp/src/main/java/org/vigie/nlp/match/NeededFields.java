package org.vigie.nlp.match;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.Query.AttributeField;

/**
 * Which of the fields that few queries use are needed; each costs time in every post.
 *
 * @param raw true when words are compared with their own case
 * @param facts true when the address, the time, or what is known of the author is compared
 */
record NeededFields(boolean raw, boolean facts) {

  static NeededFields of(Collection<Query> queries) {
    return new NeededFields(
        queries.stream().anyMatch(query -> any(query, part -> part instanceof Query.Exact)),
        queries.stream().anyMatch(query -> any(query, NeededFields::isFact)));
  }

  private static boolean isFact(Query part) {
    return switch (part) {
      case Query.Published _, Query.Followers _ -> true;
      case Query.Attribute attribute ->
          attribute.field() == AttributeField.URL || attribute.field() == AttributeField.COUNTRY;
      default -> false;
    };
  }

  private static boolean any(Query query, Predicate<Query> wanted) {
    return wanted.test(query)
        || switch (query) {
          case Query.And(List<Query> parts) -> parts.stream().anyMatch(part -> any(part, wanted));
          case Query.Or(List<Query> parts) -> parts.stream().anyMatch(part -> any(part, wanted));
          case Query.Not(Query part) -> any(part, wanted);
          case Query.Scoped(var _, Query part) -> any(part, wanted);
          case Query.Exact(Query part) -> any(part, wanted);
          case Query.All _, Query.Term _, Query.Wildcard _, Query.Fuzzy _, Query.Regex _ -> false;
          case Query.Phrase _, Query.Near _, Query.Attribute _ -> false;
          case Query.Published _, Query.Followers _ -> false;
        };
  }
}
