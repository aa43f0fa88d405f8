package org.vigie.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.vigie.domain.query.Query.Near;
import org.vigie.domain.query.Query.Not;
import org.vigie.domain.query.Query.Or;
import org.vigie.domain.query.Query.Phrase;
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
    "topic:price,TOPIC,price"
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
        "e-comm*|1|query.wildcard-characters",
        "aa NEAR bb|4|query.near-distance",
        "aa NEAR/x bb|4|query.near-distance",
        "aa NEAR/1001 bb|4|query.near-distance",
        "aa NEAR/3|10|query.expected-term",
        "(aa AND bb) NEAR/3 cc|1|query.near-operand",
        "aa NEAR/3 \"bb cc\"~2|11|query.near-operand",
        "aa NEAR/3 bb NEAR/3 cc|14|query.near-operand",
        "\"aa bb\"~x|8|query.bad-slop",
        "\"aa bb\"~1001|8|query.bad-slop"
      })
  void saysWhereAndWhyAQueryCannotBeRead(String query, int column, String key) {
    QuerySyntaxException failure = failure(query);
    assertThat(failure.messageKey()).isEqualTo(key);
    assertThat(failure.column()).isEqualTo(column);
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(QueryMessages.explain(failure, locale)).isNotBlank().doesNotContain("{");
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
