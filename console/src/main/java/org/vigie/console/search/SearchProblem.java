package org.vigie.console.search;

import org.jspecify.annotations.Nullable;
import org.vigie.console.language.Words;
import org.vigie.domain.query.QueryMessages;
import org.vigie.domain.query.QuerySyntaxException;

/**
 * Why a search cannot be done, for the reader who typed it.
 *
 * @param field "q" or "period": where the reader can mend it
 * @param text the explanation
 * @param caret the query with a caret under the place, two lines; null for other fields
 */
record SearchProblem(String field, String text, @Nullable String caret) {
  private static final int AROUND = 30;

  static SearchProblem query(QuerySyntaxException failure, Words words) {
    String explained = QueryMessages.explain(failure, words.language().locale());
    String text = words.text("search.problem.query", failure.column(), explained);
    return new SearchProblem("q", text, caret(failure.query(), failure.column() - 1));
  }

  static SearchProblem period(String key, Words words) {
    return new SearchProblem("period", words.text(key), null);
  }

  /** Shows what stands around the place; a long query is cut on both sides. */
  private static String caret(String query, int place) {
    int at = Math.clamp(place, 0, query.length());
    int start = Math.max(0, at - AROUND);
    int end = Math.min(query.length(), at + AROUND);
    String before = (start > 0 ? "…" : "") + query.substring(start, at);
    String line = before + query.substring(at, end) + (end < query.length() ? "…" : "");
    return line.replaceAll("\\s", " ") + "\n" + " ".repeat(before.length()) + "^";
  }
}
