package org.vigie.indexer.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.store.MentionFilter;
import org.vigie.indexer.mapping.Fields;

/** Translates a filter into a query that finds its posts. */
public final class FilterCompiler {
  private final OpenSearchQueryCompiler queries;

  /**
   * Makes it.
   *
   * @param pseudonyms turns the name of {@code author:"Name"} into what is stored
   */
  public FilterCompiler(Function<AuthorName, AuthorPseudonym> pseudonyms) {
    this.queries = new OpenSearchQueryCompiler(pseudonyms);
  }

  Query compile(MentionFilter filter) {
    List<Query> conditions = new ArrayList<>();
    oneOf(Fields.LANG, filter.languages()).ifPresent(conditions::add);
    oneOf(Fields.SOURCE, filter.sources()).ifPresent(conditions::add);
    period(filter.from(), filter.to()).ifPresent(conditions::add);
    oneOf(Fields.TOPICS, filter.topics()).ifPresent(conditions::add);
    conditions.addAll(named(filter.names()));
    mentioned(filter).ifPresent(conditions::add);
    Query words = queries.compile(filter.query(), filter.inflected());
    return Query.of(q -> q.bool(b -> b.must(words).filter(conditions)));
  }

  /** Words alone, as they are written. */
  Query words(org.vigie.domain.query.Query query) {
    return queries.compile(query, false);
  }

  /** Entities and sentiments hold together for one mention, so they are looked up as pairs. */
  private static Optional<Query> mentioned(MentionFilter filter) {
    Set<SentimentLabel> labels = filter.sentiments();
    if (filter.scope() == MentionFilter.Scope.REJECTED) {
      return Optional.of(rejected(filter));
    }
    if (!filter.entities().isEmpty()) {
      return labels.isEmpty()
          ? oneOf(Fields.ENTITIES, filter.entities())
          : oneOf(Fields.ENTITY_SENTIMENT, MentionValues.of(filter));
    }
    return switch (filter.scope()) {
      case ALL_POSTS, REJECTED -> oneOf(Fields.SENTIMENT_LABEL, keys(labels));
      case MENTIONS -> oneOf(Fields.MENTION_SENTIMENT, keys(orAll(labels)));
    };
  }

  /** One condition a kind. */
  private static List<Query> named(Set<Name> names) {
    Map<NameKind, List<String>> keys =
        names.stream()
            .collect(
                Collectors.groupingBy(
                    Name::kind, Collectors.mapping(Name::key, Collectors.toList())));
    return keys.values().stream().flatMap(some -> oneOf(Fields.NAMES, some).stream()).toList();
  }

  private static Query rejected(MentionFilter filter) {
    Query any = Query.of(q -> q.exists(e -> e.field(Fields.REJECTED)));
    Query who = oneOf(Fields.REJECTED, filter.entities()).orElse(any);
    return oneOf(Fields.SENTIMENT_LABEL, keys(filter.sentiments()))
        .map(felt -> Query.of(q -> q.bool(b -> b.filter(who, felt))))
        .orElse(who);
  }

  private static Set<SentimentLabel> orAll(Set<SentimentLabel> labels) {
    return labels.isEmpty() ? EnumSet.allOf(SentimentLabel.class) : labels;
  }

  private static List<String> keys(Set<SentimentLabel> labels) {
    return labels.stream().map(SentimentLabel::key).toList();
  }

  private static Optional<Query> oneOf(String field, Collection<?> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<FieldValue> terms = values.stream().map(Object::toString).map(FieldValue::of).toList();
    return Optional.of(Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(terms)))));
  }

  private static Optional<Query> period(@Nullable Instant from, @Nullable Instant to) {
    if (from == null && to == null) {
      return Optional.empty();
    }
    return Optional.of(RangeCompiler.published(from, to));
  }
}
