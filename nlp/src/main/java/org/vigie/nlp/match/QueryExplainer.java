package org.vigie.nlp.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.query.ClauseSpan;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.Query.AttributeField;

/**
 * Says why a post matches a query: each part that is satisfied, with the words that satisfy it. It
 * gives the same answer as {@link LiveQueries}, one post at a time. Safe for use by many threads.
 */
public final class QueryExplainer implements AutoCloseable {
  private static final Comparator<ClauseSpan> ORDER =
      Comparator.comparing(ClauseSpan::field, Comparator.reverseOrder())
          .thenComparingInt(found -> found.span() == null ? -1 : found.span().start())
          .thenComparingInt(found -> found.clause().start());

  private final ParsedQuery query;
  private final QueryAnalyzer analyzer = new QueryAnalyzer();
  private final LuceneQueryCompiler compiler = new LuceneQueryCompiler(analyzer);
  private final NeededFields needed;
  private final @Nullable Predicate<Query.Attribute> kept;

  /**
   * Prepares explanations.
   *
   * @param query the query
   * @throws IllegalArgumentException when it uses an attribute that is known only after matching
   */
  public QueryExplainer(ParsedQuery query) {
    this(query, null);
    compiler.compile(query.tree());
  }

  /** Asks whoever keeps the post about what it has only since analysis. */
  QueryExplainer(ParsedQuery query, @Nullable Predicate<Query.Attribute> kept) {
    this.query = query;
    this.kept = kept;
    this.needed = NeededFields.of(List.of(query.tree()));
  }

  /**
   * Explains a post.
   *
   * @param post the post
   * @return what satisfies the query, the title first, then by place; empty when the post does not
   *     match; of an OR each side that matches, of a NOT nothing
   */
  public Optional<List<ClauseSpan>> explain(PostInLanguage post) {
    try (PostIndex index = new PostIndex(PostFields.document(post, needed), analyzer)) {
      return new Reading(post, index)
          .of(query.tree(), WordFields.EVERYWHERE)
          .map(found -> found.stream().distinct().sorted(ORDER).toList());
    }
  }

  @Override
  public void close() {
    analyzer.close();
  }

  /** One post, read part by part. */
  private final class Reading {
    private final PostInLanguage post;
    private final PostIndex index;

    Reading(PostInLanguage post, PostIndex index) {
      this.post = post;
      this.index = index;
    }

    Optional<List<ClauseSpan>> of(Query part, WordFields fields) {
      return switch (part) {
        case Query.All _ -> Optional.of(List.of());
        case Query.And and -> all(and.parts(), fields);
        case Query.Or or -> any(or.parts(), fields);
        case Query.Not not ->
            of(not.part(), fields).isPresent() ? Optional.empty() : Optional.of(List.of());
        case Query.Scoped scoped -> of(scoped.part(), fields.within(scoped.field()));
        case Query.Exact exact -> of(exact.part(), fields.asWritten());
        case Query.Attribute attribute when kept != null && changes(attribute.field()) ->
            kept.test(attribute)
                ? Optional.of(List.of(found(attribute, attribute.field().key())))
                : Optional.empty();
        case Query.Attribute attribute -> attribute(attribute, attribute.field().key(), fields);
        case Query.Published published -> attribute(published, "date", fields);
        case Query.Followers followers -> attribute(followers, "followers", fields);
        case Query.Term _, Query.Wildcard _, Query.Fuzzy _, Query.Regex _ -> words(part, fields);
        case Query.Phrase _, Query.Near _ -> words(part, fields);
      };
    }

    private Optional<List<ClauseSpan>> all(List<Query> parts, WordFields fields) {
      List<ClauseSpan> found = new ArrayList<>();
      for (Query part : parts) {
        Optional<List<ClauseSpan>> one = of(part, fields);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        found.addAll(one.get());
      }
      return Optional.of(found);
    }

    private Optional<List<ClauseSpan>> any(List<Query> parts, WordFields fields) {
      List<List<ClauseSpan>> found =
          parts.stream().map(part -> of(part, fields)).flatMap(Optional::stream).toList();
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(found.stream().flatMap(List::stream).toList());
    }

    private Optional<List<ClauseSpan>> attribute(Query part, String name, WordFields fields) {
      return index.hits(compiler.compile(part, fields)).map(_ -> List.of(found(part, name)));
    }

    private ClauseSpan found(Query part, String name) {
      return new ClauseSpan(query.place(part), name, null);
    }

    private Optional<List<ClauseSpan>> words(Query part, WordFields fields) {
      return index
          .hits(compiler.compile(part, fields))
          .map(hits ->
              hits.stream()
                  .map(hit -> MatchedSpans.span(post, hit))
                  .flatMap(Optional::stream)
                  .map(span -> new ClauseSpan(query.place(part), field(span), span))
                  .toList());
    }
  }

  /** Says whether analysis adds an attribute, or brings it to another form. */
  private static boolean changes(AttributeField field) {
    return field.comesFromAnalysis() || field == AttributeField.AUTHOR;
  }

  private static String field(TextSpan span) {
    return span.part().name().toLowerCase(Locale.ROOT);
  }
}
