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
  Optional<IntervalsSource> of(Query.Near near) {
    Optional<IntervalsSource> left = side(near.left());
    Optional<IntervalsSource> right = side(near.right());
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

  private Optional<IntervalsSource> side(Query query) {
    return switch (query) {
      case Query.Term term -> words(term.text());
      case Query.Phrase phrase when phrase.slop() == 0 -> words(phrase.text());
      case Query.Wildcard wildcard -> Optional.of(pattern(wildcard.pattern()));
      case Query.Or or -> group(or.parts());
      case Query.Phrase p -> throw refused(p);
      case Query.All a -> throw refused(a);
      case Query.And a -> throw refused(a);
      case Query.Not n -> throw refused(n);
      case Query.Near n -> throw refused(n);
      case Query.Scoped s -> throw refused(s);
      case Query.Attribute a -> throw refused(a);
    };
  }

  private Optional<IntervalsSource> group(List<Query> parts) {
    List<IntervalsSource> found = parts.stream().map(this::side).flatMap(Optional::stream).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(Intervals.or(found));
  }

  private Optional<IntervalsSource> words(String text) {
    List<String> words = analyzer.words(text);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(Intervals.phrase(words.toArray(String[]::new)));
  }

  private static IntervalsSource pattern(String pattern) {
    BytesRef folded = new BytesRef(QueryAnalyzer.foldedPattern(pattern));
    return Intervals.wildcard(folded, IndexSearcher.getMaxClauseCount());
  }

  private static IllegalArgumentException refused(Query query) {
    return new IllegalArgumentException(
        "query part \"" + query.toText() + "\" cannot stand beside NEAR");
  }
}
