package org.vigie.domain.query;

import java.time.ZoneId;
import java.util.Optional;
import org.vigie.domain.query.Query.AttributeField;

/** Reads the parts of a query that hold no other part, and checks their bounds. */
final class Operands {
  /** How much work all patterns of a query may be to prepare. */
  static final int MOST_WORK = 100_000;

  /** A word with mistakes is about so much work, for each letter and each mistake. */
  private static final int FUZZY_WORK = 30;

  /** An address is about so much work, for each character. */
  private static final int URL_WORK = 10;

  private final Tokens tokens;
  private final RangeValue ranges;
  private int spent;

  Operands(Tokens tokens, ZoneId zone) {
    this.tokens = tokens;
    this.ranges = new RangeValue(zone);
  }

  static boolean canStandBesideNear(Query query) {
    return switch (query) {
      case Query.Term _ -> true;
      case Query.Wildcard wildcard -> letters(wildcard.pattern()) >= QueryParser.MIN_NEAR_LETTERS;
      case Query.Phrase phrase -> phrase.slop() == 0;
      case Query.Or or -> or.parts().stream().allMatch(Operands::canStandBesideNear);
      case Query.All _, Query.And _, Query.Not _, Query.Near _, Query.Scoped _ -> false;
      case Query.Attribute _, Query.Fuzzy _, Query.Regex _, Query.Exact _ -> false;
      case Query.Published _, Query.Followers _ -> false;
    };
  }

  Query word(Token.Word word) {
    tokens.next();
    String text = Spelling.of(word.text());
    if (word.edits() > 0) {
      return fuzzy(word, text);
    }
    if (word.pattern() && text.equals("*")) {
      return new Query.All();
    }
    if (word.pattern()) {
      requirePattern(word, text);
      return new Query.Wildcard(text);
    }
    requireWord(word, text);
    return new Query.Term(text);
  }

  private Query fuzzy(Token.Word word, String text) {
    if (!text.codePoints().allMatch(Characters::isLetterLike)) {
      throw tokens.failure("query.fuzzy-characters", word);
    }
    if (letters(text) < QueryParser.MIN_FUZZY_LETTERS) {
      throw tokens.failure("query.fuzzy-short", word);
    }
    if (text.length() > WordPattern.MAX_LENGTH) {
      throw tokens.failure("query.pattern-long", word);
    }
    spend(FUZZY_WORK * word.edits() * text.length(), word);
    return new Query.Fuzzy(text, word.edits());
  }

  private void requirePattern(Token.Word word, String text) {
    String pattern = Elision.without(text);
    if (letters(pattern) < QueryParser.MIN_PATTERN_LETTERS) {
      throw tokens.failure("query.wildcard-short", word);
    }
    if (!text.codePoints().allMatch(Characters::isPatternCharacter)) {
      throw tokens.failure("query.wildcard-characters", word);
    }
    try {
      spend(WordPattern.wildcardWork(pattern), word);
    } catch (PatternFault e) {
      throw tokens.failure(e.key(), word);
    }
  }

  /** Patterns that are cheap alone are not when there are thousands. */
  private void spend(int work, Token token) {
    spent += work;
    if (spent > MOST_WORK) {
      throw tokens.failure("query.patterns-costly", token);
    }
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  Query phrase(Token.Quoted quoted) {
    tokens.next();
    requireWord(quoted, quoted.text());
    return new Query.Phrase(Spelling.of(quoted.text()), quoted.slop());
  }

  private void requireWord(Token token, String text) {
    if (!Characters.holdsWord(text)) {
      throw tokens.failure("query.no-word", token);
    }
  }

  Query regex(Token.Slashed slashed) {
    tokens.next();
    String pattern = Spelling.of(slashed.pattern());
    try {
      spend(WordPattern.regexWork(pattern), slashed);
    } catch (PatternFault e) {
      int at = Spelling.place(e.at(), slashed.pattern());
      throw tokens.failure(e.key(), slashed.at() + 1 + at, e.found());
    }
    return new Query.Regex(pattern);
  }

  Query compared(Token.Compared compared) {
    tokens.next();
    return ranges
        .compared(compared.field(), compared.sign(), compared.value())
        .orElseThrow(() ->
            tokens.failure(
                "query.bad-" + compared.field().key(), compared.valueAt(), compared.value()));
  }

  /** Goes past the name of a field, whose value must follow at once. */
  void requireValue(Token.Field field) {
    tokens.next();
    if (tokens.peek().at() != field.end()
        || tokens.at(Token.Kind.END)
        || tokens.at(Token.Kind.CLOSE)) {
      throw tokens.failure("query.expected-value");
    }
  }

  Query attribute(Token.Field field) {
    Optional<RangeField> range = RangeField.of(field.name());
    Optional<AttributeField> attribute = AttributeValue.field(field.name());
    if (range.isEmpty() && attribute.isEmpty()) {
      throw tokens.failure("query.unknown-field", field);
    }
    requireValue(field);
    Token token = tokens.peek();
    String written = written(token);
    tokens.next();
    if (attribute.filter(name -> name == AttributeField.URL).isPresent()) {
      spend(URL_WORK * Math.min(written.length(), WordPattern.MAX_LENGTH), token);
    }
    Optional<Query> read =
        range.isPresent()
            ? ranges.between(range.get(), written)
            : attribute.flatMap(name ->
                AttributeValue.of(name, written).map(value -> new Query.Attribute(name, value)));
    String name = range.map(RangeField::key).orElseGet(() -> attribute.orElseThrow().key());
    return read.orElseThrow(() -> tokens.failure("query.bad-" + name, token));
  }

  private String written(Token token) {
    return switch (token) {
      case Token.Word word -> word.text();
      case Token.Quoted quoted when quoted.slop() == 0 -> quoted.text();
      case Token.Quoted _, Token.Field _, Token.NearSign _ ->
          throw tokens.failure("query.expected-value");
      case Token.Sign _, Token.Slashed _, Token.Compared _ ->
          throw tokens.failure("query.expected-value");
    };
  }
}
