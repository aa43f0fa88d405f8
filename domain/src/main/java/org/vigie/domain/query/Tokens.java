package org.vigie.domain.query;

import java.util.List;

/** The tokens of a query, read one after the other. */
final class Tokens {
  private final String query;
  private final List<Token> all;
  private int next;

  private Tokens(String query, List<Token> all) {
    this.query = query;
    this.all = all;
  }

  static Tokens of(String query) {
    return new Tokens(query, QueryLexer.tokens(query));
  }

  Token peek() {
    return all.get(next);
  }

  /** Returns the token here and goes on; the end stays. */
  Token next() {
    Token token = peek();
    if (next < all.size() - 1) {
      next++;
    }
    return token;
  }

  boolean at(Token.Kind kind) {
    return peek() instanceof Token.Sign sign && sign.kind() == kind;
  }

  boolean take(Token.Kind kind) {
    boolean there = at(kind);
    if (there) {
      next();
    }
    return there;
  }

  /** Where the token before this one ends; 0 at the beginning. */
  int lastEnd() {
    return next == 0 ? 0 : all.get(next - 1).end();
  }

  QuerySyntaxException failure(String key) {
    return failure(key, peek());
  }

  QuerySyntaxException failure(String key, Token token) {
    return failure(key, token.at(), token.shown());
  }

  QuerySyntaxException failure(String key, int at, String found) {
    return QueryMessages.failure(query, at, key, found);
  }
}
