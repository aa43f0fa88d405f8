package org.vigie.nlp.match;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.vigie.domain.query.Query;

/**
 * Compiles NEAR to intervals. The store says the same with OpenSearch's {@code intervals} query:
 *
 * <ul>
 *   <li>{@code a NEAR/n b} in order: {@code all_of} with {@code ordered} true, {@code max_gaps} n
 *       and both sides;
 *   <li>in any order: {@code any_of} of both orders (not {@code all_of} with {@code ordered} false,
 *       which lets both sides overlap);
 *   <li>words: {@code match} with {@code ordered} true and {@code max_gaps} 0; a pattern: {@code
 *       wildcard} with the folded pattern; a group: {@code any_of}.
 * </ul>
 */
final class NearIntervals {
  private final QueryAnalyzer analyzer;

  NearIntervals(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** What finds the words near each other; empty when one side has nothing to search. */
  Optional<IntervalsSource> of(String field, Query.Near near) {
    Optional<IntervalsSource> left = side(field, near.left());
    Optional<IntervalsSource> right = side(field, near.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    IntervalsSource inOrder = within(near.distance(), left.get(), right.get());
    return Optional.of(
        near.ordered()
            ? inOrder
            : Intervals.or(inOrder, within(near.distance(), right.get(), left.get())));
  }

  /**
   * Two sides that are equal would be folded into one that repeats, whose gaps are counted wrongly
   * when it has several words; a side that does not hold the impossible equals no other.
   */
  private static IntervalsSource within(int distance, IntervalsSource a, IntervalsSource b) {
    IntervalsSource second =
        a.equals(b) ? Intervals.notContaining(b, Intervals.noIntervals("both sides are equal")) : b;
    return Intervals.maxgaps(distance, Intervals.ordered(a, second));
  }

  private Optional<IntervalsSource> side(String field, Query query) {
    return switch (query) {
      case Query.Term term -> words(field, term.text());
      case Query.Phrase phrase when phrase.slop() == 0 -> words(field, phrase.text());
      case Query.Wildcard wildcard -> Optional.of(pattern(field, wildcard.pattern()));
      case Query.Or or -> group(field, or.parts());
      case Query.Phrase _, Query.All _, Query.And _, Query.Not _ -> throw refused(query);
      case Query.Near _, Query.Scoped _, Query.Exact _ -> throw refused(query);
      case Query.Fuzzy _, Query.Regex _, Query.Attribute _ -> throw refused(query);
      case Query.Published _, Query.Followers _ -> throw refused(query);
    };
  }

  private Optional<IntervalsSource> group(String field, List<Query> parts) {
    List<IntervalsSource> found =
        parts.stream().map(part -> side(field, part)).flatMap(Optional::stream).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(Intervals.or(found));
  }

  private Optional<IntervalsSource> words(String field, String text) {
    List<String> words = analyzer.wordsOf(field, text);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(Intervals.phrase(words.toArray(String[]::new)));
  }

  private static IntervalsSource pattern(String field, String pattern) {
    BytesRef folded = new BytesRef(QueryAnalyzer.patternOf(field, pattern));
    return Intervals.wildcard(folded, IndexSearcher.getMaxClauseCount());
  }

  private static IllegalArgumentException refused(Query query) {
    return new IllegalArgumentException(
        "query part \"" + query.toText() + "\" cannot stand beside NEAR");
  }
}
