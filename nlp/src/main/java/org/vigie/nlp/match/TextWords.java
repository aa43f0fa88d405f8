package org.vigie.nlp.match;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.mention.TextSpan;
import org.vigie.nlp.text.CharRange;

/** A text cut into folded words once, for whatever is looked up in it. Immutable. */
public final class TextWords {
  /** No word at all. */
  public static final TextWords NONE = new TextWords("", List.of());

  private final String text;
  private final List<QueryAnalyzer.Token> tokens;
  private final List<String> words;

  TextWords(String text, List<QueryAnalyzer.Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.words = tokens.stream().map(QueryAnalyzer.Token::text).toList();
  }

  /**
   * Returns the text.
   *
   * @return as it was given
   */
  public String text() {
    return text;
  }

  /**
   * Returns the words.
   *
   * @return folded, in order
   */
  public List<String> words() {
    return words;
  }

  /**
   * Says where words stand.
   *
   * @param from the first word, from 0
   * @param to the word after the last
   * @return their place in the text, without an elided article before and a possessive after
   */
  public CharRange place(int from, int to) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    TextSpan span = MatchedSpans.trimmed(TextSpan.Part.TEXT, text, start, end);
    return new CharRange(span.start(), span.end());
  }

  /**
   * Says whether words stand at a place.
   *
   * @param at the first word, from 0
   * @param wanted folded words
   * @return true when they are the next words
   */
  public boolean standAt(int at, List<String> wanted) {
    int end = at + wanted.size();
    return end <= words.size() && words.subList(at, end).equals(wanted);
  }

  /**
   * Finds names.
   *
   * @param spellings the names
   * @return where they stand, in order, none inside another; empty when nowhere
   */
  public List<CharRange> find(Spellings spellings) {
    List<CharRange> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = longestAt(at, spellings);
      if (length > 0) {
        found.add(place(at, at + length));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private int longestAt(int at, Spellings spellings) {
    int longest = 0;
    for (List<String> name : spellings.names()) {
      if (name.size() > longest && standAt(at, name)) {
        longest = name.size();
      }
    }
    return longest;
  }
}
