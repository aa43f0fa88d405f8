package org.vigie.domain.query;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the query language. From loosest to tightest:
 *
 * <pre>
 * either  = all { "OR" all }
 * all     = not { ["AND"] not }                  parts side by side: all must match
 * not     = ("NOT" | "-") not | near
 * near    = single [ ("NEAR/n" | "NEAR/nf") single ]   f: in this order
 * single  = "(" either ")" | operand | scope | attribute | range | *
 * operand = word | word with * or ? | word~1 | word~2 | /regex/ | "words" | "words"~n
 * scope   = ("title:" | "text:" | "raw:") ( "(" either ")" | operand | scope )
 * attribute = ("author:" | "site:" | "url:" | "lang:" | "source:" | "country:" | "sentiment:"
 *           | "entity:" | "topic:" | "story:") value
 * range   = ("date" | "followers") ( (">" | ">=" | "<" | "<=") value | ":" value [".." value] )
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

  /** The fewest letters and digits of a word with wildcards, and of a regular expression. */
  public static final int MIN_PATTERN_LETTERS = 2;

  /** The fewest letters and digits of a word with wildcards beside NEAR. */
  public static final int MIN_NEAR_LETTERS = 4;

  /** The fewest letters and digits of a word that may be spelt otherwise. */
  public static final int MIN_FUZZY_LETTERS = 4;

  private final Tokens tokens;
  private final Operands operands;
  private final IdentityHashMap<Query, ClausePlace> places = new IdentityHashMap<>();
  private int depth;

  private QueryParser(Tokens tokens, ZoneId zone) {
    this.tokens = tokens;
    this.operands = new Operands(tokens, zone);
  }

  /**
   * Reads a query whose days, if it names any, are those of UTC.
   *
   * @param query the text, at most {@link #MAX_LENGTH} long
   * @return its syntax tree; {@link Query.All} when blank
   * @throws QuerySyntaxException when it is not a query; the column counts UTF-16 code units
   */
  public static Query parse(String query) {
    return parse(query, ZoneOffset.UTC);
  }

  /**
   * Reads a query.
   *
   * @param query the text, at most {@link #MAX_LENGTH} long
   * @param zone where the days that it names begin and end
   * @return its syntax tree; {@link Query.All} when blank
   * @throws QuerySyntaxException when it is not a query; the column counts UTF-16 code units
   */
  public static Query parse(String query, ZoneId zone) {
    return read(query, zone).tree();
  }

  /**
   * Reads a query, and notes where each part stands.
   *
   * @param query the text, at most {@link #MAX_LENGTH} long
   * @param zone where the days that it names begin and end
   * @return the query
   * @throws QuerySyntaxException when it is not a query; the column counts UTF-16 code units
   */
  public static ParsedQuery read(String query, ZoneId zone) {
    if (query.length() > MAX_LENGTH) {
      throw QueryMessages.failure(query.substring(0, MAX_LENGTH), MAX_LENGTH, "query.too-long", "");
    }
    QueryParser parser = new QueryParser(Tokens.of(query), zone);
    Query tree = parser.whole();
    return new ParsedQuery(query, tree, parser.places);
  }

  /**
   * Says whether NEAR can hold a part against another.
   *
   * @param part any part of a query
   * @return true for a word, a word with wildcards and {@link #MIN_NEAR_LETTERS} letters, a phrase
   *     without slop, and an OR of them
   */
  public static boolean canStandBesideNear(Query part) {
    return Operands.canStandBesideNear(part);
  }

  private Query whole() {
    int start = tokens.peek().at();
    if (tokens.at(Token.Kind.END)) {
      return placed(start, new Query.All());
    }
    Query read = either();
    if (tokens.at(Token.Kind.CLOSE)) {
      throw tokens.failure("query.unexpected-close");
    }
    return read;
  }

  /** Notes the place of a part that was just read; a group keeps the place of its inside. */
  private Query placed(int start, Query part) {
    places.putIfAbsent(part, new ClausePlace(start, Math.max(start, tokens.lastEnd())));
    return part;
  }

  private Query either() {
    return parts(this::all, () -> tokens.take(Token.Kind.OR), Query.Or::new);
  }

  private Query all() {
    return parts(this::not, () -> tokens.take(Token.Kind.AND) || startsPart(), Query.And::new);
  }

  private Query parts(
      Supplier<Query> part, Supplier<Boolean> more, Function<List<Query>, Query> join) {
    int start = tokens.peek().at();
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (more.get());
    return parts.size() == 1 ? parts.getFirst() : placed(start, join.apply(parts));
  }

  private boolean startsPart() {
    return switch (tokens.peek()) {
      case Token.Sign sign ->
          switch (sign.kind()) {
            case NOT, MINUS, OPEN -> true;
            case AND, OR, CLOSE, END -> false;
          };
      case Token.NearSign near -> throw tokens.failure("query.near-operand", near);
      case Token.Word _, Token.Quoted _, Token.Slashed _, Token.Field _, Token.Compared _ -> true;
    };
  }

  private Query not() {
    int start = tokens.peek().at();
    if (tokens.take(Token.Kind.NOT) || tokens.take(Token.Kind.MINUS)) {
      return placed(start, new Query.Not(nested(this::not)));
    }
    return near();
  }

  private Query near() {
    Token leftStart = tokens.peek();
    Query left = single();
    if (!(tokens.peek() instanceof Token.NearSign near)) {
      return left;
    }
    requireOperand(left, leftStart);
    tokens.next();
    Token rightStart = tokens.peek();
    Query right = single();
    requireOperand(right, rightStart);
    return placed(leftStart.at(), new Query.Near(left, right, near.distance(), near.ordered()));
  }

  private void requireOperand(Query operand, Token start) {
    requireNarrow(operand);
    if (!Operands.canStandBesideNear(operand)) {
      throw tokens.failure("query.near-operand", start);
    }
  }

  /** The store refuses a pattern beside NEAR that too many words match. */
  private void requireNarrow(Query operand) {
    switch (operand) {
      case Query.Or or -> or.parts().forEach(this::requireNarrow);
      case Query.Wildcard wildcard when !Operands.canStandBesideNear(wildcard) ->
          throw tokens.failure(
              "query.near-wildcard",
              Objects.requireNonNull(places.get(wildcard)).start(),
              wildcard.pattern());
      default -> {}
    }
  }

  private Query single() {
    Token token = tokens.peek();
    Query read =
        switch (token) {
          case Token.Word word -> operands.word(word);
          case Token.Quoted quoted -> operands.phrase(quoted);
          case Token.Slashed slashed -> operands.regex(slashed);
          case Token.Compared compared -> operands.compared(compared);
          case Token.Field field ->
              QueryLexer.isScope(field.name()) ? scope(field) : operands.attribute(field);
          case Token.NearSign near -> throw tokens.failure("query.expected-term", near);
          case Token.Sign sign -> {
            if (sign.kind() != Token.Kind.OPEN) {
              throw tokens.failure("query.expected-term", sign);
            }
            yield group();
          }
        };
    return placed(token.at(), read);
  }

  private Query scope(Token.Field field) {
    operands.requireValue(field);
    Query inside = nested(this::single);
    for (Query.TextField text : Query.TextField.values()) {
      if (text.name().equalsIgnoreCase(field.name())) {
        return new Query.Scoped(text, inside);
      }
    }
    return new Query.Exact(inside);
  }

  private Query group() {
    Token open = tokens.next();
    Query inside = nested(this::either);
    if (!tokens.take(Token.Kind.CLOSE)) {
      throw tokens.failure("query.unclosed-group", open);
    }
    return inside;
  }

  private Query nested(Supplier<Query> inside) {
    if (++depth > MAX_DEPTH) {
      throw tokens.failure("query.too-deep");
    }
    Query read = inside.get();
    depth--;
    return read;
  }
}
