package org.vigie.app.config;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.app.config.bind.Bound;
import org.vigie.app.config.problem.ConfigProblem.Argument;
import org.vigie.app.config.settings.EntityEntry;
import org.vigie.app.config.settings.WrittenQuery;
import org.vigie.domain.query.ExpectedNames;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.QueryKnowledge;
import org.vigie.domain.query.QueryLint;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.query.QueryShares;
import org.vigie.domain.query.QueryWarning;
import org.vigie.nlp.match.AnalysedWords;

/** Checks the queries of entities, rules and topics, and what stands around them. */
final class QueryChecks {
  private final LoadedFile<?> entities;
  private final LoadedFile<?> rules;
  private final LoadedFile<?> topics;
  private final QueryShares shares;

  QueryChecks(LoadedFiles files, QueryShares shares) {
    this.entities = files.entities();
    this.rules = files.rules();
    this.topics = files.topics();
    this.shares = shares;
  }

  void run() {
    List<Written> queries =
        Stream.of(entities, rules, topics).flatMap(QueryChecks::queries).toList();
    List<ParsedQuery> read = queries.stream().map(Written::query).toList();
    QueryKnowledge known = ExpectedNames.of(shares.about(read, new AnalysedWords()), names());
    queries.forEach(query -> lint(query, known));
    knownBeforeMatching();
    entities.bound().values(EntityEntry.class).forEach(this::context);
  }

  /** A query of a file, read with the places of its parts. */
  private record Written(LoadedFile<?> file, Bound.Value<WrittenQuery> value, ParsedQuery query) {}

  private static Stream<Written> queries(LoadedFile<?> file) {
    // Which zone it is makes no part of a query impossible or common.
    return file.bound().values(WrittenQuery.class).stream()
        .map(value ->
            new Written(file, value, QueryParser.read(value.value().text(), ZoneOffset.UTC)));
  }

  private Set<String> names() {
    return entities.bound().values(EntityEntry.class).stream()
        .flatMap(entry -> EntityQueries.names(entry.value()).stream())
        .collect(Collectors.toSet());
  }

  private static void lint(Written written, QueryKnowledge known) {
    for (QueryWarning warning : QueryLint.check(written.query(), known)) {
      Argument column = new Argument.Word(String.valueOf(warning.place().column()));
      written
          .file()
          .problems()
          .warning(
              written.value().position(),
              written.value().path(),
              "query-lint",
              List.of(column, new Argument.QueryDoubt(warning)));
    }
  }

  /** An entity is matched before anything else is known of a post. */
  private void knownBeforeMatching() {
    for (Bound.Value<WrittenQuery> query : entities.bound().values(WrittenQuery.class)) {
      AnalysisFields.firstIn(query.value().tree())
          .ifPresent(field ->
              entities.problems().error(query.position(), query.path(), "entity-query", field));
    }
  }

  private void context(Bound.Value<EntityEntry> written) {
    EntityEntry entry = written.value();
    boolean none = entry.context().isEmpty();
    if (none && (!entry.ambiguous().isEmpty() || entry.contextDistance() != null)) {
      error(written, "context-missing");
    }
    if (entry.query() != null && !entry.ambiguous().isEmpty()) {
      error(written, "ambiguous-with-query");
    }
    if (entry.query() != null
        && entry.contextDistance() != null
        && !QueryParser.canStandBesideNear(entry.query().tree())) {
      error(written, "context-distance-query");
    }
    Set<String> names = EntityQueries.names(entry);
    for (String name : entry.ambiguous()) {
      if (entry.query() == null && !names.contains(name)) {
        error(written, "ambiguous-unknown", name);
      }
    }
  }

  private void error(Bound.Value<EntityEntry> where, String key, String... words) {
    entities.problems().error(where.position(), where.path(), key, words);
  }
}
