package org.vigie.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vigie.domain.query.Query.AttributeField;
import org.vigie.domain.query.Query.TextField;

/**
 * Reads the query language. From loosest to tightest:
 *
 * <pre>
 * either  = all { "OR" all }
 * all     = not { ["AND"] not }                  parts side by side: all must match
 * not     = ("NOT" | "-") not | near
 * near    = single [ ("NEAR/n" | "NEAR/nf") single ]   f: in this order
 * single  = "(" either ")" | field | word | word with * or ? | "words" | "words"~n | *
 * field   = ("title:" | "text:") ( "(" either ")" | word | "words" )
 *         | ("author:" | "site:" | "lang:" | "source:" | "sentiment:" | "entity:" | "topic:") value
 * </pre>
 *
 * <p>Operators are upper case. A backslash takes the next character as it is. Typographic quotes
 * are quotes. A blank query matches everything.
 */
public final class QueryParser {
  /** The most characters (UTF-16 code units) that a query may have. */
  public static final int MAX_LENGTH = 20_000;

  /** How deep groups and negations may nest. */
  public static final int MAX_DEPTH = 100;

  /** The largest distance of NEAR and of a phrase. */
  public static final int MAX_DISTANCE = 1_000;

  /** The fewest letters and digits of a word with wildcards. */
  public static final int MIN_PATTERN_LETTERS = 2;

  private final String query;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private QueryParser(String query, List<Token> tokens) {
    this.query = query;
    this.tokens = tokens;
  }

  /**
   * Reads a query.
   *
   * @param query the text, at most {@link #MAX_LENGTH} long
   * @return its syntax tree; {@link Query.All} when blank
   * @throws QuerySyntaxException when it is not a query; the column counts UTF-16 code units
   */
  public static Query parse(String query) {
    if (query.length() > MAX_LENGTH) {
      throw QueryMessages.failure(query.substring(0, MAX_LENGTH), MAX_LENGTH, "query.too-long", "");
    }
    QueryParser parser = new QueryParser(query, QueryLexer.tokens(query));
    if (parser.at(Token.Kind.END)) {
      return new Query.All();
    }
    Query read = parser.either();
    if (parser.at(Token.Kind.CLOSE)) {
      throw parser.failure("query.unexpected-close");
    }
    return read;
  }

  private Query either() {
    return parts(this::all, () -> take(Token.Kind.OR), Query.Or::new);
  }

  private Query all() {
    return parts(this::not, () -> take(Token.Kind.AND) || startsPart(), Query.And::new);
  }

  private static Query parts(
      Supplier<Query> part, Supplier<Boolean> more, Function<List<Query>, Query> join) {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (more.get());
    return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
  }

  private boolean startsPart() {
    return switch (peek()) {
      case Token.Sign sign ->
          switch (sign.kind()) {
            case NOT, MINUS, OPEN -> true;
            case AND, OR, CLOSE, END -> false;
          };
      case Token.NearSign near -> throw failure("query.near-operand", near);
      case Token.Word w -> true;
      case Token.Quoted q -> true;
      case Token.Field f -> true;
    };
  }

  private Query not() {
    if (take(Token.Kind.NOT) || take(Token.Kind.MINUS)) {
      return nested(() -> new Query.Not(not()));
    }
    return near();
  }

  private Query near() {
    Token leftStart = peek();
    Query left = single();
    if (!(peek() instanceof Token.NearSign near)) {
      return left;
    }
    requireOperand(left, leftStart);
    next++;
    Token rightStart = peek();
    Query right = single();
    requireOperand(right, rightStart);
    return new Query.Near(left, right, near.distance(), near.ordered());
  }

  private void requireOperand(Query operand, Token start) {
    if (!isNearOperand(operand)) {
      throw failure("query.near-operand", start);
    }
  }

  private static boolean isNearOperand(Query query) {
    return switch (query) {
      case Query.Term t -> true;
      case Query.Wildcard w -> true;
      case Query.Phrase phrase -> phrase.slop() == 0;
      case Query.Or or -> or.parts().stream().allMatch(QueryParser::isNearOperand);
      case Query.All a -> false;
      case Query.And a -> false;
      case Query.Not n -> false;
      case Query.Near n -> false;
      case Query.Scoped s -> false;
      case Query.Attribute a -> false;
    };
  }

  private Query single() {
    return switch (peek()) {
      case Token.Word word -> word(word);
      case Token.Quoted quoted -> phrase(quoted);
      case Token.Field field -> field(field);
      case Token.NearSign near -> throw failure("query.expected-term", near);
      case Token.Sign sign -> {
        if (sign.kind() != Token.Kind.OPEN) {
          throw failure("query.expected-term", sign);
        }
        yield group();
      }
    };
  }

  private Query group() {
    Token open = peek();
    next++;
    Query inside = nested(this::either);
    if (!take(Token.Kind.CLOSE)) {
      throw failure("query.unclosed-group", open);
    }
    return inside;
  }

  private Query word(Token.Word word) {
    next++;
    if (word.pattern() && word.text().equals("*")) {
      return new Query.All();
    }
    if (word.pattern()) {
      requirePattern(word);
      return new Query.Wildcard(word.text());
    }
    requireWord(word, word.text());
    return new Query.Term(word.text());
  }

  private void requirePattern(Token.Word word) {
    if (word.text().codePoints().filter(Character::isLetterOrDigit).count() < MIN_PATTERN_LETTERS) {
      throw failure("query.wildcard-short", word);
    }
    if (!word.text().codePoints().allMatch(Characters::isPatternCharacter)) {
      throw failure("query.wildcard-characters", word);
    }
  }

  private Query phrase(Token.Quoted quoted) {
    next++;
    requireWord(quoted, quoted.text());
    return new Query.Phrase(quoted.text(), quoted.slop());
  }

  private void requireWord(Token token, String text) {
    if (!Characters.holdsWord(text)) {
      throw failure("query.no-word", token);
    }
  }

  private Query field(Token.Field field) {
    next++;
    if (peek().at() != field.end() || at(Token.Kind.END) || at(Token.Kind.CLOSE)) {
      throw failure("query.expected-value");
    }
    for (TextField text : TextField.values()) {
      if (text.name().equalsIgnoreCase(field.name())) {
        return new Query.Scoped(text, single());
      }
    }
    for (AttributeField attribute : AttributeField.values()) {
      if (attribute.name().equalsIgnoreCase(field.name())) {
        return attribute(attribute);
      }
    }
    throw failure("query.unknown-field", field);
  }

  private Query attribute(AttributeField field) {
    Token token = peek();
    String written =
        switch (token) {
          case Token.Word word -> word.text();
          case Token.Quoted quoted when quoted.slop() == 0 -> quoted.text();
          case Token.Quoted q -> throw failure("query.expected-value");
          case Token.Field f -> throw failure("query.expected-value");
          case Token.NearSign n -> throw failure("query.expected-value");
          case Token.Sign s -> throw failure("query.expected-value");
        };
    next++;
    String value =
        AttributeValue.of(field, written)
            .orElseThrow(
                () -> failure("query.bad-" + field.name().toLowerCase(Locale.ROOT), token));
    return new Query.Attribute(field, value);
  }

  private Query nested(Supplier<Query> inside) {
    if (++depth > MAX_DEPTH) {
      throw failure("query.too-deep");
    }
    Query read = inside.get();
    depth--;
    return read;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private boolean at(Token.Kind kind) {
    return peek() instanceof Token.Sign sign && sign.kind() == kind;
  }

  private boolean take(Token.Kind kind) {
    boolean there = at(kind);
    next += there ? 1 : 0;
    return there;
  }

  private QuerySyntaxException failure(String key) {
    return failure(key, peek());
  }

  private QuerySyntaxException failure(String key, Token token) {
    return QueryMessages.failure(query, token.at(), key, token.shown());
  }
}
