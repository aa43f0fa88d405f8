package org.vigie.console.search;

import java.util.List;
import org.vigie.console.language.Words;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.QueryKnowledge;
import org.vigie.domain.query.QueryLint;
import org.vigie.domain.query.QueryMessages;

/**
 * What is doubtful in a search that can be done all the same.
 *
 * @param text the explanation, with the column
 */
record SearchWarning(String text) {
  /** A reader mends one thing after the other. */
  private static final int MOST = 5;

  static List<SearchWarning> of(ParsedQuery query, QueryKnowledge known, Words words) {
    return QueryLint.check(query, known).stream()
        .limit(MOST)
        .map(warning -> {
          String explained = QueryMessages.explain(warning, words.language().locale());
          return new SearchWarning(
              words.text("search.warning.query", warning.place().column(), explained));
        })
        .toList();
  }
}
