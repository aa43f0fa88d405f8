package org.vigie.nlp.match;

import java.util.OptionalDouble;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryKnowledge;

/** Knows how words are cut, as matching does it. Safe for use by many threads. */
public final class AnalysedWords implements QueryKnowledge {
  private final QueryAnalyzer analyzer = new QueryAnalyzer();

  @Override
  public boolean holdsNoWord(String text) {
    return analyzer.words(text).isEmpty();
  }

  @Override
  public OptionalDouble share(Query part) {
    return OptionalDouble.empty();
  }
}
