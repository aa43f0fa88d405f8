package org.vigie.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens. */
final class QueryLexer {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");
  private static final Pattern NEAR = Pattern.compile("NEAR/([0-9]{1,4})(f?)");
  private static final Pattern SLOP = Pattern.compile("~([0-9]{1,4})(?![\\p{L}\\p{N}])");

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String query) {
    this.query = query;
  }

  static List<Token> tokens(String query) {
    QueryLexer lexer = new QueryLexer(query);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (true) {
      while (at < query.length() && Characters.isSpace(query.charAt(at))) {
        at++;
      }
      if (at == query.length()) {
        tokens.add(new Token.Sign(at, Token.Kind.END));
        return;
      }
      tokens.add(next());
    }
  }

  private Token next() {
    char c = query.charAt(at);
    if (c == '(' || c == ')') {
      return sign(c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE);
    }
    if (Characters.isQuote(c)) {
      return quoted();
    }
    if (isValue()) {
      return word();
    }
    if (c == '-') {
      return minus();
    }
    Matcher field = FIELD.matcher(query).region(at, query.length());
    if (field.lookingAt()) {
      int start = at;
      at = field.end();
      return new Token.Field(start, field.group(1), at);
    }
    return operatorOrWord();
  }

  /** The value of a field is taken as it stands: no operator and no field begins there. */
  private boolean isValue() {
    return !tokens.isEmpty() && tokens.getLast() instanceof Token.Field field && field.end() == at;
  }

  private Token sign(Token.Kind kind) {
    return new Token.Sign(at++, kind);
  }

  private Token minus() {
    boolean alone = at + 1 == query.length() || Characters.isSpace(query.charAt(at + 1));
    if (alone) {
      throw QueryMessages.failure(query, at, "query.lonely-minus", "-");
    }
    return sign(Token.Kind.MINUS);
  }

  private Token operatorOrWord() {
    int start = at;
    Token.Word word = word();
    String raw = query.substring(start, at);
    return switch (raw) {
      case "AND" -> new Token.Sign(start, Token.Kind.AND);
      case "OR" -> new Token.Sign(start, Token.Kind.OR);
      case "NOT" -> new Token.Sign(start, Token.Kind.NOT);
      default -> raw.equals("NEAR") || raw.startsWith("NEAR/") ? near(start, raw) : word;
    };
  }

  private Token near(int start, String raw) {
    Matcher near = NEAR.matcher(raw);
    if (!near.matches() || Integer.parseInt(near.group(1)) > QueryParser.MAX_DISTANCE) {
      throw QueryMessages.failure(query, start, "query.near-distance", raw);
    }
    return new Token.NearSign(start, Integer.parseInt(near.group(1)), !near.group(2).isEmpty());
  }

  private Token.Word word() {
    int start = at;
    StringBuilder text = new StringBuilder();
    boolean pattern = false;
    boolean escapedWildcard = false;
    while (at < query.length() && !Characters.endsWord(query.charAt(at))) {
      char c = query.charAt(at++);
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
    return new Token.Word(start, text.toString(), pattern);
  }

  private Token quoted() {
    int start = at;
    char open = query.charAt(at++);
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
    return new Token.Quoted(
        start, Characters.isGuillemet(open) ? trimmed(text) : text.toString(), slop());
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

  private int slop() {
    if (at == query.length() || query.charAt(at) != '~') {
      return 0;
    }
    Matcher slop = SLOP.matcher(query).region(at, query.length()).useTransparentBounds(true);
    if (!slop.lookingAt() || Integer.parseInt(slop.group(1)) > QueryParser.MAX_DISTANCE) {
      throw QueryMessages.failure(query, at, "query.bad-slop", "~");
    }
    at = slop.end();
    return Integer.parseInt(slop.group(1));
  }
}
