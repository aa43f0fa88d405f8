package org.vigie.domain.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Shares that were asked for beforehand, so that one request serves whole queries.
 *
 * @param words how words are cut
 * @param shares the shares of the parts that were asked for; without those that are not known
 */
record GatheredShares(QueryKnowledge words, Map<Query, Double> shares) implements QueryKnowledge {

  static QueryKnowledge of(
      Collection<ParsedQuery> queries, QueryKnowledge words, QueryShares shares) {
    if (shares.equals(QueryShares.UNKNOWN)) {
      return words;
    }
    Recorder recorder = new Recorder(words, new LinkedHashSet<>());
    queries.forEach(query -> QueryLint.check(query, recorder));
    return recorder.asked().isEmpty()
        ? words
        : new GatheredShares(words, shares.of(recorder.asked()));
  }

  @Override
  public boolean holdsNoWord(String text) {
    return words.holdsNoWord(text);
  }

  @Override
  public OptionalDouble share(Query part) {
    Double share = shares.get(part);
    return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  /** Notes what is asked and knows no share itself. */
  private record Recorder(QueryKnowledge words, Set<Query> asked) implements QueryKnowledge {
    @Override
    public boolean holdsNoWord(String text) {
      return words.holdsNoWord(text);
    }

    @Override
    public OptionalDouble share(Query part) {
      asked.add(part);
      return OptionalDouble.empty();
    }
  }
}
