package org.vigie.nlp.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Runs candidate queries on a batch of posts and notes where they match. Unlike Lucene's own
 * HighlightsMatch it asks for places only in the posts that match, not in every post of the batch.
 */
final class SpanMatcher extends CandidateMatcher<SpanMatch> {
  private final boolean places;

  SpanMatcher(IndexSearcher searcher, boolean places) {
    super(searcher);
    this.places = places;
  }

  @Override
  public void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator posts = scorer.iterator();
      while (posts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int post = posts.docID();
        addMatch(new SpanMatch(id, places ? hits(weight.matches(leaf, post)) : List.of()), post);
      }
    }
  }

  @Override
  public SpanMatch resolve(SpanMatch one, SpanMatch other) {
    return one.and(other);
  }

  static List<SpanMatch.Hit> hits(@Nullable Matches matches) throws IOException {
    List<SpanMatch.Hit> hits = new ArrayList<>();
    if (matches != null) {
      for (String field : matches) {
        collect(field, matches.getMatches(field), hits);
      }
    }
    return hits;
  }

  private static void collect(
      String field, @Nullable MatchesIterator found, List<SpanMatch.Hit> hits) throws IOException {
    while (found != null && found.next()) {
      MatchesIterator parts = found.getSubMatches();
      if (parts != null) {
        collect(field, parts, hits);
      } else {
        hits.add(new SpanMatch.Hit(field, found.startOffset(), found.endOffset()));
      }
    }
  }
}
