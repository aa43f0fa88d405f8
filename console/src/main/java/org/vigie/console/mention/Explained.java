package org.vigie.console.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigie.console.Watch;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.query.ClausePlace;
import org.vigie.domain.query.ClauseSpan;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.QueryExplanations;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.query.QuerySyntaxException;

/** Tells which part of an entity's query which passage of a post satisfies. */
@Component
class Explained {
  private static final int MOST_ENTITIES = 10;
  private static final int MOST_CLAUSES = 20;
  private static final int MOST_PASSAGES = 3;

  private final QueryExplanations explanations;
  private final Watch watch;

  Explained(QueryExplanations explanations, Watch watch) {
    this.explanations = explanations;
    this.watch = watch;
  }

  /**
   * What the query of an entity finds in a post.
   *
   * @param name the entity's name
   * @param matches true when the post matches the query as it is now
   * @param clauses the parts that are satisfied, in the order of the query
   * @param more how many parts more there are
   */
  record OfEntity(String name, boolean matches, List<Clause> clauses, int more) {}

  /**
   * A part of a query that a post satisfies.
   *
   * @param text the part as it is written; its beginning, when it is long
   * @param passages where it does; empty for an attribute
   * @param more how many passages more there are
   */
  record Clause(String text, List<Passage> passages, int more) {}

  /** Explains each entity that the post speaks of and that is still watched. */
  List<OfEntity> of(AnalysedPost post) {
    return watch.entities().stream()
        .filter(entity -> post.speaksOf(entity.id()))
        .limit(MOST_ENTITIES)
        .flatMap(entity -> explained(entity, post).stream())
        .toList();
  }

  /** A query is put together from several settings; one that grew too long is not explained. */
  private Optional<OfEntity> explained(WatchedEntity entity, AnalysedPost post) {
    ParsedQuery query;
    try {
      query = QueryParser.read(entity.query().toText(), watch.zone());
    } catch (QuerySyntaxException e) {
      return Optional.empty();
    }
    Optional<List<ClauseSpan>> found = explanations.explain(query, post);
    List<Clause> clauses =
        clauses(query, found.orElse(List.of()), post, watch.colourOf(entity.id()));
    List<Clause> shown = clauses.subList(0, Math.min(MOST_CLAUSES, clauses.size()));
    return Optional.of(
        new OfEntity(entity.name(), found.isPresent(), shown, clauses.size() - shown.size()));
  }

  private static List<Clause> clauses(
      ParsedQuery query, List<ClauseSpan> found, AnalysedPost post, int colour) {
    Map<ClausePlace, List<TextSpan>> spans = new LinkedHashMap<>();
    for (ClauseSpan one : found) {
      List<TextSpan> places = spans.computeIfAbsent(one.clause(), _ -> new ArrayList<>());
      if (one.span() != null) {
        places.add(one.span());
      }
    }
    return spans.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().start()))
        .map(entry -> clause(entry.getKey().in(query.text()), entry.getValue(), post, colour))
        .toList();
  }

  private static Clause clause(String text, List<TextSpan> spans, AnalysedPost post, int colour) {
    List<Passage> passages =
        spans.stream()
            .limit(MOST_PASSAGES)
            .map(span -> Passage.of(post.post(), span, colour))
            .toList();
    return new Clause(Passage.beginning(text), passages, spans.size() - passages.size());
  }
}
