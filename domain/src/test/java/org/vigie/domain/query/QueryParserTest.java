package org.vigie.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.query.Query.All;
import org.vigie.domain.query.Query.And;
import org.vigie.domain.query.Query.Attribute;
import org.vigie.domain.query.Query.AttributeField;
import org.vigie.domain.query.Query.Exact;
import org.vigie.domain.query.Query.Followers;
import org.vigie.domain.query.Query.Fuzzy;
import org.vigie.domain.query.Query.Near;
import org.vigie.domain.query.Query.Not;
import org.vigie.domain.query.Query.Or;
import org.vigie.domain.query.Query.Phrase;
import org.vigie.domain.query.Query.Published;
import org.vigie.domain.query.Query.Regex;
import org.vigie.domain.query.Query.Scoped;
import org.vigie.domain.query.Query.Term;
import org.vigie.domain.query.Query.TextField;
import org.vigie.domain.query.Query.Wildcard;

class QueryParserTest {
  private static final Term A = new Term("aa");
  private static final Term B = new Term("bb");
  private static final Term C = new Term("cc");

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "*", "(*)", "\u00a0"})
  void readsNothingAndAStarAsEverything(String query) {
    assertThat(QueryParser.parse(query)).isEqualTo(new All());
  }

  @Test
  void joinsPartsSideBySideByAnd() {
    assertThat(QueryParser.parse("aa bb AND cc")).isEqualTo(new And(List.of(A, B, C)));
  }

  @Test
  void bindsAndTighterThanOr() {
    assertThat(QueryParser.parse("aa OR bb cc"))
        .isEqualTo(new Or(List.of(A, new And(List.of(B, C)))));
  }

  @Test
  void readsGroups() {
    assertThat(QueryParser.parse("(aa OR bb) cc"))
        .isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
  }

  @Test
  void readsNotAndLeadingMinusAlike() {
    Query expected = new And(List.of(A, new Not(B)));
    assertThat(QueryParser.parse("aa NOT bb")).isEqualTo(expected);
    assertThat(QueryParser.parse("aa AND NOT bb")).isEqualTo(expected);
    assertThat(QueryParser.parse("aa -bb")).isEqualTo(expected);
    assertThat(QueryParser.parse("-(aa bb)")).isEqualTo(new Not(new And(List.of(A, B))));
  }

  @Test
  void keepsHyphensAndApostrophesInsideWords() {
    assertThat(QueryParser.parse("e-mail l'Éolienne"))
        .isEqualTo(new And(List.of(new Term("e-mail"), new Term("l'Éolienne"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ET", "OU", "SAUF", "and", "Or", "not", "near/3"})
  void readsOtherOperatorWordsAsWords(String word) {
    assertThat(QueryParser.parse("aa " + word + " bb"))
        .isEqualTo(new And(List.of(A, new Term(word), B)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"aa bb\"", "“aa bb”", "„aa bb“", "«aa bb»", "« aa bb »", "«\u202faa bb\u00a0»"})
  void readsPhrasesInAllQuotes(String query) {
    assertThat(QueryParser.parse(query)).isEqualTo(new Phrase("aa bb", 0));
  }

  @Test
  void keepsQuotesOfAnotherKindInsideAPhrase() {
    assertThat(QueryParser.parse("\"il dit «oui»\"")).isEqualTo(new Phrase("il dit «oui»", 0));
  }

  @Test
  void readsSlopAfterAPhrase() {
    assertThat(QueryParser.parse("\"aa bb\"~3 cc"))
        .isEqualTo(new And(List.of(new Phrase("aa bb", 3), C)));
  }

  @Test
  void readsNearBetweenWordsPhrasesAndGroups() {
    assertThat(QueryParser.parse("aa NEAR/3 bb")).isEqualTo(new Near(A, B, 3, false));
    assertThat(QueryParser.parse("(aa OR \"bb cc\") NEAR/0f eoli*"))
        .isEqualTo(
            new Near(new Or(List.of(A, new Phrase("bb cc", 0))), new Wildcard("eoli*"), 0, true));
    assertThat(QueryParser.parse("NOT aa NEAR/3 bb cc"))
        .isEqualTo(new And(List.of(new Not(new Near(A, B, 3, false)), C)));
  }

  @Test
  void readsTextFields() {
    assertThat(QueryParser.parse("title:aa text:(bb OR cc) TITLE:\"aa bb\""))
        .isEqualTo(
            new And(
                List.of(
                    new Scoped(TextField.TITLE, A),
                    new Scoped(TextField.TEXT, new Or(List.of(B, C))),
                    new Scoped(TextField.TITLE, new Phrase("aa bb", 0)))));
  }

  @ParameterizedTest
  @CsvSource({
    "author:\"Jean Dupont\",AUTHOR,Jean Dupont",
    "author:@Jean,AUTHOR,@Jean",
    "site:OVH.com,SITE,ovh.com",
    "site:éolienne.fr,SITE,xn--olienne-9xa.fr",
    "lang:FR,LANG,fr",
    "source:le-monde.rss,SOURCE,le-monde.rss",
    "sentiment:Negative,SENTIMENT,negative",
    "entity:ovh,ENTITY,ovh",
    "topic:price,TOPIC,price",
    "story:s-1,STORY,s-1",
    "country:FR,COUNTRY,fr",
    "url:https://www.Example.org/Blog,URL,example.org/Blog",
    "url:example.org/*/avis,URL,example.org/*/avis"
  })
  void readsAttributes(String query, AttributeField field, String value) {
    assertThat(QueryParser.parse(query)).isEqualTo(new Attribute(field, value));
  }

  @Test
  void takesTheCharacterAfterABackslashAsItIs() {
    assertThat(QueryParser.parse("\\AND \\-aa http\\://x \"say \\\"hi\\\"\""))
        .isEqualTo(
            new And(
                List.of(
                    new Term("AND"),
                    new Term("-aa"),
                    new Term("http://x"),
                    new Phrase("say \"hi\"", 0))));
  }

  @Test
  void readsWordsThatAreNearlyRight() {
    assertThat(QueryParser.parse("panne~1 title:Éolienne~2"))
        .isEqualTo(
            new And(
                List.of(
                    new Fuzzy("panne", 1), new Scoped(TextField.TITLE, new Fuzzy("Éolienne", 2)))));
    assertThat(QueryParser.parse("pan~ne ~5 author:ab~1 \\~panne\\~1"))
        .isEqualTo(
            new And(
                List.of(
                    new Term("pan~ne"),
                    new Term("~5"),
                    new Attribute(AttributeField.AUTHOR, "ab~1"),
                    new Term("~panne~1"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "panne",
        "pan+e",
        "(panne|outage)s?",
        "[pP]ann?e",
        "é[^e]a.*",
        "\\d{4}",
        "aa{2,50}",
        "ab|cd",
        "h[ée]berg.*",
        "o\\.v\\.h"
      })
  void readsRegularExpressions(String regex) {
    assertThat(QueryParser.parse("/" + regex + "/")).isEqualTo(new Regex(regex));
  }

  @Test
  void readsWordsWithTheirOwnCase() {
    assertThat(QueryParser.parse("raw:Orange raw:(aa OR \"Free Mobile\") title:raw:/Free.?/"))
        .isEqualTo(
            new And(
                List.of(
                    new Exact(new Term("Orange")),
                    new Exact(new Or(List.of(A, new Phrase("Free Mobile", 0)))),
                    new Scoped(TextField.TITLE, new Exact(new Regex("Free.?"))))));
  }

  @ParameterizedTest
  @CsvSource({
    "date:2026-11-22,2026-11-21T23:00:00Z,2026-11-22T23:00:00Z",
    "date:2026-10-25,2026-10-24T22:00:00Z,2026-10-25T23:00:00Z",
    "date:2026-11,2026-10-31T23:00:00Z,2026-11-30T23:00:00Z",
    "date:2026,2025-12-31T23:00:00Z,2026-12-31T23:00:00Z",
    "date:2026-11-01..2026-11-22,2026-10-31T23:00:00Z,2026-11-22T23:00:00Z",
    "date:2026-11-01..,2026-10-31T23:00:00Z,",
    "date:..2026-10,,2026-10-31T23:00:00Z",
    "date>2026-11-01,2026-11-01T23:00:00Z,",
    "date>=2026-11-01,2026-10-31T23:00:00Z,",
    "date<2026-11-01,,2026-10-31T23:00:00Z",
    "DATE<=2026-11-01,,2026-11-01T23:00:00Z",
    "date:2026-11-01T10:00:00Z,2026-11-01T10:00:00Z,2026-11-01T10:00:00.001Z"
  })
  void readsDaysOfTheTeam(String query, Instant from, Instant before) {
    assertThat(QueryParser.parse(query, ZoneId.of("Europe/Paris")))
        .isEqualTo(new Published(from, before));
  }

  @ParameterizedTest
  @CsvSource({
    "followers>100,101,9223372036854775807",
    "followers>=100,100,9223372036854775807",
    "followers<100,0,99",
    "followers<=100,0,100",
    "followers:100,100,100",
    "followers:100..200,100,200",
    "followers>999999999999,1000000000000,9223372036854775807",
    "followers<=999999999999,0,999999999999",
    "followers>1000000000000,1000000000001,9223372036854775807",
    "followers<=1000000000000,0,1000000000000",
    "followers:5..1000000000000,5,1000000000000"
  })
  void readsNumbersOfFollowers(String query, long atLeast, long atMost) {
    Query read = QueryParser.parse(query);
    assertThat(read).isEqualTo(new Followers(atLeast, atMost));
    assertThat(QueryParser.parse(read.toText())).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"l'abonn*", "L’abonn*", "Qu'l'abonn*", "abonn*"})
  void leavesElidedArticlesOutOfPatterns(String written) {
    assertThat(QueryParser.parse(written)).isEqualTo(new Wildcard("abonn*"));
  }

  @Test
  void knowsWhereEachPartIsWritten() {
    String text = "  (aa OR title:\"bb cc\"~2) -panne~1 date>2026 cc NEAR/3 bb";
    ParsedQuery read = QueryParser.read(text, ZoneId.of("UTC"));
    And all = (And) read.tree();
    Or first = (Or) all.parts().getFirst();
    Not second = (Not) all.parts().get(1);
    assertThat(
            List.of(
                written(read, all),
                written(read, first),
                written(read, first.parts().get(1)),
                written(read, ((Scoped) first.parts().get(1)).part()),
                written(read, second),
                written(read, second.part()),
                written(read, all.parts().get(2)),
                written(read, all.parts().get(3))))
        .containsExactly(
            text.strip(),
            "aa OR title:\"bb cc\"~2",
            "title:\"bb cc\"~2",
            "\"bb cc\"~2",
            "-panne~1",
            "panne~1",
            "date>2026",
            "cc NEAR/3 bb");
  }

  private static String written(ParsedQuery query, Query part) {
    return query.place(part).in(query.text());
  }

  @Test
  void refusesManyBracketsAndScopesInOneBreath() {
    assertThat(failure("raw:".repeat(2_000) + "aa").messageKey()).isEqualTo("query.too-deep");
    assertThat(failure("/" + "(".repeat(200) + "aa/").messageKey()).isEqualTo("query.pattern-long");
    assertThat(failure("/" + "(".repeat(90) + "aa" + ")".repeat(90) + "/").messageKey())
        .isEqualTo("query.pattern-costly");
    assertThat(failure("/(((aa{50}){50}){50}){50}/").messageKey())
        .isEqualTo("query.pattern-costly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pa.*n.{6}/", "panne~2", "*a?b?c*", "url:example.org/*/a"})
  void refusesThousandsOfPatterns(String pattern) {
    String few = String.join(" OR ", Collections.nCopies(20, pattern));
    assertThat(QueryParser.parse(few)).isInstanceOf(Or.class);
    int most = QueryParser.MAX_LENGTH / (pattern.length() + " OR ".length());
    QuerySyntaxException refused = failure(String.join(" OR ", Collections.nCopies(most, pattern)));
    assertThat(refused.messageKey()).isEqualTo("query.patterns-costly");
    assertThat(QueryMessages.explain(refused, Locale.FRENCH)).contains("divisez-la");
  }

  @Test
  void readsThousandsOfWords() {
    String most = String.join(" OR ", Collections.nCopies(3_000, "aa"));
    assertThat(QueryParser.parse(most)).isEqualTo(new Or(Collections.nCopies(3_000, A)));
  }

  @Test
  void readsEmojiAsWords() {
    assertThat(QueryParser.parse("😡")).isEqualTo(new Term("😡"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // query | column | key
        "aa AND|7|query.expected-term",
        "aa OR OR bb|7|query.expected-term",
        "AND aa|1|query.expected-term",
        "()|2|query.expected-term",
        "aa )|4|query.unexpected-close",
        "aa (bb|4|query.unclosed-group",
        "aa \"bb|4|query.unclosed-phrase",
        "aa \"\"|4|query.no-word",
        "AT & T|4|query.no-word",
        "aa - bb|4|query.lonely-minus",
        "aa colour:red|4|query.unknown-field",
        "http://example.org|1|query.unknown-field",
        "title: aa|8|query.expected-value",
        "lang:|6|query.expected-value",
        "lang:(fr)|6|query.expected-value",
        "lang:french|6|query.bad-lang",
        "sentiment:bad|11|query.bad-sentiment",
        "entity:é|8|query.bad-entity",
        "topic:\" \"|7|query.bad-topic",
        "source:$|8|query.bad-source",
        "site:a/b|6|query.bad-site",
        "author:\" \"|8|query.bad-author",
        "a*|1|query.wildcard-short",
        "aa l'a*|4|query.wildcard-short",
        "aa NEAR/3 (bb OR éol*)|18|query.near-wildcard",
        "l'éol* NEAR/3 aa|1|query.near-wildcard",
        "followers>1000000000001|11|query.bad-followers",
        "e-comm*|1|query.wildcard-characters",
        "aa NEAR bb|4|query.near-distance",
        "aa NEAR/x bb|4|query.near-distance",
        "aa NEAR/1001 bb|4|query.near-distance",
        "aa NEAR/3|10|query.expected-term",
        "(aa AND bb) NEAR/3 cc|1|query.near-operand",
        "aa NEAR/3 \"bb cc\"~2|11|query.near-operand",
        "aa NEAR/3 bb NEAR/3 cc|14|query.near-operand",
        "\"aa bb\"~x|8|query.bad-slop",
        "\"aa bb\"~1001|8|query.bad-slop",
        "aa panne~3|9|query.bad-fuzzy",
        "aa panne~|9|query.bad-fuzzy",
        "pann*~1|6|query.bad-fuzzy",
        "ovh~1|1|query.fuzzy-short",
        "e-mail~1|1|query.fuzzy-characters",
        "aa /panne|4|query.unclosed-regex",
        "/etc/passwd|6|query.regex-end",
        "/pa(nne/|8|query.regex-syntax",
        "/pa nne/|4|query.regex-syntax",
        "//|2|query.regex-syntax",
        "/^panne/|2|query.regex-syntax",
        "/panne**/|8|query.regex-syntax",
        "/p\u00ADan\u200Ene**/|10|query.regex-syntax",
        "/e\u0301t\u00ADe\u0301s**/|10|query.regex-syntax",
        "/pan[z-a]/|6|query.regex-range",
        "/pan[a-9]/|6|query.regex-range",
        "/pan{3,2}/|5|query.regex-repeat",
        "/pan{60}/|5|query.regex-repeat",
        "aa /.*panne/|5|query.regex-start",
        "`aa /(x?.+|bb)panne/`|5|query.regex-start",
        "aa /p[a-z]+/|5|query.regex-short",
        "`aa /panne|p/`|5|query.regex-short",
        "aa /pa.*n.{20}/|5|query.pattern-costly",
        "pa*n????????????????????|1|query.pattern-costly",
        "likes>5|1|query.not-comparable",
        "followers>many|11|query.bad-followers",
        "followers>|11|query.bad-followers",
        "followers:-1|11|query.bad-followers",
        "date>2026-13-01|6|query.bad-date",
        "date:yesterday|6|query.bad-date",
        "date:2026-02-30..|6|query.bad-date",
        "date:..|6|query.bad-date",
        "country:france|9|query.bad-country",
        "url:é|5|query.bad-url",
        "url:*/a|5|query.bad-url",
        "raw:|5|query.expected-value",
        "title:raw: aa|12|query.expected-value",
        "aa NEAR/3 panne~1|11|query.near-operand",
        "/panne/ NEAR/3 aa|1|query.near-operand"
      })
  void saysWhereAndWhyAQueryCannotBeRead(String query, int column, String key) {
    QuerySyntaxException failure = failure(query);
    assertThat(failure.messageKey()).isEqualTo(key);
    assertThat(failure.column()).isEqualTo(column);
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(QueryMessages.explain(failure, locale)).isNotBlank().doesNotContain("{found}");
    }
  }

  @Test
  void explainsInTheReadersLanguage() {
    QuerySyntaxException failure = failure("aa AND");
    assertThat(QueryMessages.explain(failure, Locale.CANADA_FRENCH))
        .isEqualTo(
            "un mot, une expression, un champ ou « ( » est attendu, et non la fin de la requête");
    assertThat(QueryMessages.explain(failure, Locale.GERMAN))
        .isEqualTo("expected a word, a phrase, a field or “(”, found the end of the query");
    assertThat(failure).hasMessageEndingWith("found the end of the query");
  }

  @Test
  void refusesQueriesThatAreTooLong() {
    assertThat(failure("a".repeat(20_001)).messageKey()).isEqualTo("query.too-long");
    assertThat(QueryParser.parse("a".repeat(20_000))).isInstanceOf(Term.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "NOT ", "title:(", "-("})
  void refusesQueriesThatNestTooDeep(String opening) {
    assertThat(failure(opening.repeat(2_500) + "aa").messageKey()).isEqualTo("query.too-deep");
  }

  @Test
  void readsQueriesThatNestJustDeepEnough() {
    assertThat(QueryParser.parse("(".repeat(100) + "aa" + ")".repeat(100))).isEqualTo(A);
  }

  private static QuerySyntaxException failure(String query) {
    QuerySyntaxException failure =
        catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));
    assertThat(failure).as(query).isNotNull();
    return failure;
  }
}
