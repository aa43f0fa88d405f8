package org.vigie.nlp.match;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.mention.TextSpan;
import org.vigie.nlp.text.CharRange;

/**
 * Finds where a name stands in a text, whatever its case, accents, hyphens and elided articles.
 * Safe for use by many threads.
 */
public final class NameLocator {
  private final QueryAnalyzer analyzer = new QueryAnalyzer();

  /**
   * Finds names.
   *
   * @param text the text
   * @param names the names, each one word or several
   * @return where they stand, in order, none inside another; empty when nowhere
   */
  public List<CharRange> find(String text, List<String> names) {
    List<QueryAnalyzer.Token> tokens = analyzer.tokens(text);
    List<String> words = tokens.stream().map(QueryAnalyzer.Token::text).toList();
    List<List<String>> wanted = names.stream().map(analyzer::words).toList();
    List<CharRange> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = longestAt(words, at, wanted);
      if (length > 0) {
        found.add(range(text, tokens.get(at), tokens.get(at + length - 1)));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private static int longestAt(List<String> words, int at, List<List<String>> wanted) {
    int longest = 0;
    for (List<String> name : wanted) {
      int end = at + name.size();
      if (name.size() > longest && end <= words.size() && words.subList(at, end).equals(name)) {
        longest = name.size();
      }
    }
    return longest;
  }

  private static CharRange range(String text, QueryAnalyzer.Token first, QueryAnalyzer.Token last) {
    TextSpan span = MatchedSpans.trimmed(TextSpan.Part.TEXT, text, first.start(), last.end());
    return new CharRange(span.start(), span.end());
  }
}
