package org.vigie.indexer.query;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.PatternTooWideException;
import org.vigie.domain.store.StoreException;

/** Finds the pattern that a cluster refuses beside NEAR, since it matches too many words. */
public final class WidePatterns {
  private static final Pattern REFUSAL =
      Pattern.compile("Automaton \\[(.*?)] expanded to too many terms");

  private WidePatterns() {}

  /**
   * Asks the store, and names the pattern when it refuses one.
   *
   * @param <T> what it answers
   * @param query what is asked for
   * @param question asks
   * @return the answer
   * @throws PatternTooWideException when too many words match a pattern
   */
  public static <T> T named(Query query, Supplier<T> question) {
    try {
      return question.get();
    } catch (StoreException e) {
      Matcher refused = REFUSAL.matcher(String.valueOf(e.getMessage()));
      Optional<Query.Wildcard> pattern =
          refused.find()
              ? written(query, refused.group(1), WordFields.everywhere(false))
              : Optional.empty();
      throw pattern.<StoreException>map(part -> new PatternTooWideException(part, e)).orElse(e);
    }
  }

  private static Optional<Query.Wildcard> written(Query query, String refused, WordFields fields) {
    return switch (query) {
      case Query.And and -> first(and.parts().stream(), refused, fields);
      case Query.Or or -> first(or.parts().stream(), refused, fields);
      case Query.Near near -> first(Stream.of(near.left(), near.right()), refused, fields);
      case Query.Not not -> written(not.part(), refused, fields);
      case Query.Scoped scoped -> written(scoped.part(), refused, fields);
      case Query.Exact exact -> written(exact.part(), refused, fields.asWritten());
      case Query.Wildcard wildcard ->
          Optional.of(wildcard).filter(one -> fields.pattern(one.pattern()).equals(refused));
      default -> Optional.empty();
    };
  }

  private static Optional<Query.Wildcard> first(
      Stream<Query> parts, String refused, WordFields fields) {
    return parts.flatMap(part -> written(part, refused, fields).stream()).findFirst();
  }
}
