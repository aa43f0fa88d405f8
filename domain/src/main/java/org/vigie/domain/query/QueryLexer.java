package org.vigie.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens. */
final class QueryLexer {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");
  private static final Pattern SCOPE = Pattern.compile("(?i)(title|text|raw):");
  private static final Pattern COMPARED = Pattern.compile("([A-Za-z]+)(>=|<=|>|<)");
  private static final Pattern NEAR = Pattern.compile("NEAR/([0-9]{1,4})(f?)");

  private final String query;
  private final WordReader words;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String query) {
    this.query = query;
    this.words = new WordReader(query);
  }

  static List<Token> tokens(String query) {
    QueryLexer lexer = new QueryLexer(query);
    lexer.run();
    return lexer.tokens;
  }

  /** Says whether the value of a field is itself a part of a query. */
  static boolean isScope(String field) {
    return SCOPE.matcher(field + ":").matches();
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
      Token next = next();
      tokens.add(next);
      at = next.end();
    }
  }

  private Token next() {
    char c = query.charAt(at);
    if (c == '(' || c == ')') {
      return new Token.Sign(at, c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE);
    }
    if (Characters.isQuote(c)) {
      return words.quoted(at);
    }
    if (!tokens.isEmpty() && tokens.getLast() instanceof Token.Field field && field.end() == at) {
      return value(isScope(field.name()));
    }
    if (c == '-') {
      return minus();
    }
    return c == '/' ? words.slashed(at) : named();
  }

  /** What stands right after a field is taken as it is: no operator begins there. */
  private Token value(boolean scope) {
    if (!scope) {
      return words.word(at, false);
    }
    if (query.charAt(at) == '/') {
      return words.slashed(at);
    }
    Matcher inner = SCOPE.matcher(query).region(at, query.length());
    return inner.lookingAt()
        ? new Token.Field(at, inner.group(1), inner.end())
        : words.word(at, true);
  }

  private Token minus() {
    boolean alone = at + 1 == query.length() || Characters.isSpace(query.charAt(at + 1));
    if (alone) {
      throw QueryMessages.failure(query, at, "query.lonely-minus", "-");
    }
    return new Token.Sign(at, Token.Kind.MINUS);
  }

  private Token named() {
    Matcher field = FIELD.matcher(query).region(at, query.length());
    if (field.lookingAt()) {
      return new Token.Field(at, field.group(1), field.end());
    }
    Matcher compared = COMPARED.matcher(query).region(at, query.length());
    return compared.lookingAt() ? compared(compared) : operatorOrWord();
  }

  private Token compared(Matcher found) {
    Optional<RangeField> field = RangeField.of(found.group(1));
    int start = found.end();
    boolean digit = start < query.length() && Character.isDigit(query.charAt(start));
    if (field.isEmpty()) {
      if (digit) {
        throw QueryMessages.failure(query, at, "query.not-comparable", found.group());
      }
      return operatorOrWord();
    }
    if (start == query.length() || Characters.endsWord(query.charAt(start))) {
      throw QueryMessages.failure(query, start, "query.bad-" + field.get().key(), "");
    }
    Token.Word value = words.word(start, false);
    Token.Compared.Sign sign = Token.Compared.Sign.of(found.group(2));
    return new Token.Compared(at, value.end(), field.get(), sign, start, value.text());
  }

  private Token operatorOrWord() {
    Token.Word word = words.word(at, true);
    String raw = query.substring(at, word.end());
    return switch (raw) {
      case "AND" -> new Token.Sign(at, Token.Kind.AND);
      case "OR" -> new Token.Sign(at, Token.Kind.OR);
      case "NOT" -> new Token.Sign(at, Token.Kind.NOT);
      default -> raw.equals("NEAR") || raw.startsWith("NEAR/") ? near(raw) : word;
    };
  }

  private Token near(String raw) {
    Matcher near = NEAR.matcher(raw);
    if (!near.matches() || Integer.parseInt(near.group(1)) > QueryParser.MAX_DISTANCE) {
      throw QueryMessages.failure(query, at, "query.near-distance", raw);
    }
    return new Token.NearSign(
        at, at + raw.length(), Integer.parseInt(near.group(1)), !near.group(2).isEmpty());
  }
}
