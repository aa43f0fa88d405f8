package org.vigie.domain.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words, phrases and regular expressions of a query. */
final class WordReader {
  private static final Pattern SLOP = Pattern.compile("~([0-9]{1,4})(?![\\p{L}\\p{N}])");

  /** A tilde that ends a word, with the number after it. */
  private static final Pattern EDITS =
      Pattern.compile("~([0-9]*)(?=$|[\\s\\p{Z}()\"“”„«»])", Pattern.UNICODE_CHARACTER_CLASS);

  private final String query;

  WordReader(String query) {
    this.query = query;
  }

  /** Reads a word; {@code fuzzy} when it may end with a number of edits. */
  Token.Word word(int start, boolean fuzzy) {
    int at = start;
    StringBuilder text = new StringBuilder();
    boolean pattern = false;
    boolean escapedWildcard = false;
    int edits = 0;
    while (at < query.length() && !Characters.endsWord(query.charAt(at))) {
      char c = query.charAt(at);
      if (c == '~' && fuzzy && !text.isEmpty() && isEdits(at)) {
        edits = edits(at, pattern);
        at += 2;
        break;
      }
      at++;
      if (c == '\\' && at < query.length()) {
        c = query.charAt(at++);
        escapedWildcard |= Characters.isWildcard(c);
      } else {
        pattern |= Characters.isWildcard(c);
      }
      text.append(c);
    }
    if (pattern && escapedWildcard) {
      throw QueryMessages.failure(query, start, "query.wildcard-characters", text.toString());
    }
    return new Token.Word(start, at, text.toString(), pattern, edits);
  }

  private boolean isEdits(int at) {
    return EDITS.matcher(query).region(at, query.length()).useTransparentBounds(true).lookingAt();
  }

  private int edits(int at, boolean pattern) {
    Matcher edits = EDITS.matcher(query).region(at, query.length()).useTransparentBounds(true);
    boolean known = edits.lookingAt() && (edits.group(1).equals("1") || edits.group(1).equals("2"));
    if (!known || pattern) {
      throw QueryMessages.failure(query, at, "query.bad-fuzzy", edits.group());
    }
    return Integer.parseInt(edits.group(1));
  }

  /** Reads what stands between two slashes. */
  Token.Slashed slashed(int start) {
    int at = start + 1;
    while (at < query.length() && query.charAt(at) != '/') {
      at += query.charAt(at) == '\\' && at + 1 < query.length() ? 2 : 1;
    }
    if (at >= query.length()) {
      throw QueryMessages.failure(query, start, "query.unclosed-regex", query.substring(start));
    }
    String pattern = query.substring(start + 1, at);
    at++;
    if (at < query.length() && !Characters.endsWord(query.charAt(at))) {
      throw QueryMessages.failure(query, at, "query.regex-end", query.substring(at, at + 1));
    }
    return new Token.Slashed(start, at, pattern);
  }

  /** Reads quoted words, and how far they may be moved. */
  Token.Quoted quoted(int start) {
    char open = query.charAt(start);
    int at = start + 1;
    StringBuilder text = new StringBuilder();
    while (at < query.length() && !Characters.closes(open, query.charAt(at))) {
      boolean escape = query.charAt(at) == '\\' && at + 1 < query.length();
      at += escape ? 1 : 0;
      text.append(query.charAt(at++));
    }
    if (at == query.length()) {
      throw QueryMessages.failure(query, start, "query.unclosed-phrase", query.substring(start));
    }
    at++;
    String words = Characters.isGuillemet(open) ? trimmed(text) : text.toString();
    if (at == query.length() || query.charAt(at) != '~') {
      return new Token.Quoted(start, at, words, 0);
    }
    Matcher slop = slop(at);
    return new Token.Quoted(start, slop.end(), words, Integer.parseInt(slop.group(1)));
  }

  /** French typography puts spaces, often unbreakable, inside guillemets. */
  private static String trimmed(StringBuilder text) {
    int from = 0;
    int to = text.length();
    while (from < to && Characters.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private Matcher slop(int at) {
    Matcher slop = SLOP.matcher(query).region(at, query.length()).useTransparentBounds(true);
    if (!slop.lookingAt() || Integer.parseInt(slop.group(1)) > QueryParser.MAX_DISTANCE) {
      throw QueryMessages.failure(query, at, "query.bad-slop", "~");
    }
    return slop;
  }
}
