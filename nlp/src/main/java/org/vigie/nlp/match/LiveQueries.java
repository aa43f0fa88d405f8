package org.vigie.nlp.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.query.Query;

/**
 * Queries that posts are held against as they arrive. The set is fixed: for other queries make
 * another. Safe for use by many threads; holds memory until closed.
 */
public final class LiveQueries implements AutoCloseable {
  /** Whether places are wanted. They cost time in posts that match. */
  public enum Places {
    /** Note where the words of the query stand. */
    WANTED,
    /** Only say that the query matches. */
    LEFT_OUT
  }

  private static final Logger LOG = LoggerFactory.getLogger(LiveQueries.class);

  /** Posts indexed together: larger batches share the search for candidates, up to a point. */
  private static final int BATCH = 256;

  private final QueryAnalyzer analyzer = new QueryAnalyzer();
  private final Monitor monitor;
  private final Places places;
  private final NeededFields needed;

  /**
   * Compiles queries.
   *
   * @param queries the queries by a name of the caller's choice
   * @param places whether places are wanted
   * @throws IllegalArgumentException when a query uses an attribute that is known only after
   *     matching, or a pattern that is too costly
   */
  public LiveQueries(Map<String, Query> queries, Places places) {
    this.places = places;
    this.needed = NeededFields.of(queries.values());
    Map<String, org.apache.lucene.search.Query> compiled = compiled(queries);
    RareTerms weights = new RareTerms(compiled.values(), analyzer);
    try {
      monitor =
          new Monitor(
              analyzer,
              new TermFilteredPresearcher(weights, List.of(), Set.of()),
              new MonitorConfiguration());
      monitor.register(
          compiled.entrySet().stream()
              .map(query -> new MonitorQuery(query.getKey(), query.getValue()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be written", e);
    }
  }

  /**
   * Finds the queries that posts match.
   *
   * @param posts the posts
   * @return for each post, in the same order, the names of the matching queries with the places in
   *     the order of the text; no places when only attributes match or when they are left out
   */
  public List<Map<String, List<TextSpan>>> match(List<PostInLanguage> posts) {
    List<Map<String, List<TextSpan>>> all = new ArrayList<>(posts.size());
    for (int from = 0; from < posts.size(); from += BATCH) {
      all.addAll(matchBatch(posts.subList(from, Math.min(posts.size(), from + BATCH))));
    }
    return all;
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be closed", e);
    }
    analyzer.close();
  }

  private List<Map<String, List<TextSpan>>> matchBatch(List<PostInLanguage> posts) {
    Document[] documents =
        posts.stream().map(post -> PostFields.document(post, needed)).toArray(Document[]::new);
    try {
      MultiMatchingQueries<SpanMatch> found =
          monitor.match(documents, batch -> new SpanMatcher(batch, places == Places.WANTED));
      if (!found.getErrors().isEmpty() && posts.size() > 1) {
        return halves(posts);
      }
      found
          .getErrors()
          .forEach((query, e) -> LOG.warn("event=query-failed query={} cause={}", query, e));
      List<Map<String, List<TextSpan>>> results = new ArrayList<>(posts.size());
      for (int i = 0; i < documents.length; i++) {
        results.add(named(posts.get(i), found, i));
      }
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  /** More words than a pattern beside NEAR may match stand in one post, not in all of a batch. */
  private List<Map<String, List<TextSpan>>> halves(List<PostInLanguage> posts) {
    int middle = posts.size() / 2;
    List<Map<String, List<TextSpan>>> all = new ArrayList<>(matchBatch(posts.subList(0, middle)));
    all.addAll(matchBatch(posts.subList(middle, posts.size())));
    return all;
  }

  private static Map<String, List<TextSpan>> named(
      PostInLanguage post, MultiMatchingQueries<SpanMatch> found, int index) {
    Map<String, List<TextSpan>> named = new TreeMap<>();
    for (SpanMatch match : found.getMatches(index)) {
      named.put(match.getQueryId(), MatchedSpans.of(post, match.hits()));
    }
    return named;
  }

  private Map<String, org.apache.lucene.search.Query> compiled(Map<String, Query> queries) {
    LuceneQueryCompiler compiler = new LuceneQueryCompiler(analyzer);
    Map<String, org.apache.lucene.search.Query> compiled = new LinkedHashMap<>();
    queries.forEach((name, query) -> compiled.put(name, compiler.compile(query)));
    return compiled;
  }
}
