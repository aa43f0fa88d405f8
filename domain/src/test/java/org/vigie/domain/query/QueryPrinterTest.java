package org.vigie.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.domain.query.Query.AttributeField;
import org.vigie.domain.query.Query.TextField;

class QueryPrinterTest {

  @Property(tries = 2000)
  void printsWhatTheParserReadsBack(@ForAll("queries") Query query) {
    assertThat(QueryParser.parse(query.toText())).as(query.toText()).isEqualTo(query);
  }

  @Property(tries = 2000)
  void anyTextIsReadOrRefusedWithAPlace(@ForAll("noise") String text) {
    try {
      Query query = QueryParser.parse(text);
      assertThat(QueryParser.parse(query.toText())).isEqualTo(query);
    } catch (QuerySyntaxException refused) {
      assertThat(refused.column()).isBetween(1, text.length() + 1);
    }
  }

  @Provide
  Arbitrary<Query> queries() {
    return Arbitraries.lazyOf(
        this::leaves, this::leaves, this::nears, this::scoped, this::negations, this::lists);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "aa",
            "\"",
            "(",
            ")",
            " ",
            "-",
            "*",
            "?",
            "AND",
            "NOT ",
            " OR ",
            " NEAR/2 ",
            "title:",
            "lang:",
            "fr",
            "~2",
            "«",
            "»",
            "\\",
            "é😡",
            ":",
            "'",
            "/",
            "[a-c]",
            "{2}",
            ".",
            "raw:",
            "url:",
            "date>",
            "date:",
            "2026-11",
            "..",
            "followers<=",
            "12",
            "~1",
            "~",
            "panne")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private Arbitrary<Query> lists() {
    Arbitrary<List<Query>> parts = queries().list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(parts.map(Query.And::new), parts.map(Query.Or::new));
  }

  private Arbitrary<Query> negations() {
    return queries().map(Query.Not::new);
  }

  private Arbitrary<Query> scoped() {
    Arbitrary<Query> parts =
        Combinators.combine(Arbitraries.of(TextField.class), queries()).as(Query.Scoped::new);
    return Arbitraries.oneOf(parts, queries().map(Query.Exact::new));
  }

  private Arbitrary<Query> nears() {
    Arbitrary<Query> groups = operands().list().ofMinSize(2).ofMaxSize(3).map(Query.Or::new);
    Arbitrary<Query> sides = Arbitraries.oneOf(operands(), groups);
    return Combinators.combine(
            sides, sides, Arbitraries.integers().between(0, 1000), Arbitraries.of(true, false))
        .as(Query.Near::new);
  }

  private Arbitrary<Query> operands() {
    return Arbitraries.oneOf(
        texts().map(Query.Term::new),
        texts().map(text -> new Query.Phrase(text, 0)),
        Arbitraries.of("eoli*", "*enne", "a?bcd", "l'éoli*").map(Query.Wildcard::new));
  }

  private Arbitrary<Query> leaves() {
    Arbitrary<Query> slops =
        Combinators.combine(texts(), Arbitraries.integers().between(0, 9)).as(Query.Phrase::new);
    Arbitrary<Query> authors =
        texts().map(text -> new Query.Attribute(AttributeField.AUTHOR, text));
    Arbitrary<Query> attributes =
        Arbitraries.of(
            new Query.Attribute(AttributeField.LANG, "fr"),
            new Query.Attribute(AttributeField.SITE, "example.org"),
            new Query.Attribute(AttributeField.SENTIMENT, "negative"),
            new Query.Attribute(AttributeField.SOURCE, "near"),
            new Query.Attribute(AttributeField.URL, "example.org/Blog?a=\"*"),
            new Query.Attribute(AttributeField.COUNTRY, "fr"),
            new Query.Attribute(AttributeField.STORY, "s1"),
            new Query.Wildcard("a?b"),
            new Query.Wildcard("l'éol*"),
            new Query.Fuzzy("panne", 1),
            new Query.Fuzzy("Éolienne", 2),
            new Query.Regex("pan+e|[a-c]\\d{2,}x"),
            new Query.Published(Instant.parse("2026-11-01T10:00:00.5Z"), null),
            new Query.Published(null, Instant.parse("2026-11-01T10:00:00Z")),
            new Query.Published(Instant.parse("1900-01-01T00:00:00Z"), Instant.EPOCH),
            new Query.Followers(5, Long.MAX_VALUE),
            new Query.Followers(0, 7),
            new Query.Followers(1_000_000_000_001L, Long.MAX_VALUE),
            new Query.Followers(3, 9),
            new Query.All());
    return Arbitraries.oneOf(operands(), slops, authors, attributes);
  }

  private Arbitrary<String> texts() {
    Arbitrary<String> known =
        Arbitraries.of(
            "AND", "OR", "NOT", "NEAR", "NEAR/3", "-aa", "title:x", "raw:x", "a b", "😡", "/a/",
            "a~1", "date>5");
    Arbitrary<String> any =
        Arbitraries.strings()
            .withChars("ab:-*?\\\"«»“”() \u00a0'~/é<>=1.")
            .ofMaxLength(8)
            .filter(Characters::holdsWord);
    return Arbitraries.oneOf(known, any);
  }
}
