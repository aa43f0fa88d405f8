package org.vigie.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileQueriesTest {
  private static QuerySyntaxException refused(String query) {
    return assertThatExceptionOfType(QuerySyntaxException.class)
        .as("%.60s", query)
        .isThrownBy(() -> QueryParser.parse(query))
        .actual();
  }

  /** The column, and a sentence in each language that is not the same. */
  private static void assertExplained(QuerySyntaxException refused, int column, String key) {
    String french = QueryMessages.explain(refused, Locale.FRENCH);
    String english = QueryMessages.explain(refused, Locale.ENGLISH);
    assertThat(refused.messageKey()).isEqualTo(key);
    assertThat(refused.column()).isEqualTo(column);
    assertThat(french).isNotBlank().isNotEqualTo(english).doesNotContain("{found}");
    assertThat(english).isNotBlank().doesNotContain("{found}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // query | column | key
        "panne OR|9|query.expected-term",
        "NOT|4|query.expected-term",
        "panne AND NOT|14|query.expected-term",
        "(panne OR (mail)|1|query.unclosed-group",
        "« panne|1|query.unclosed-phrase",
        "«panne”|1|query.unclosed-phrase",
        "\"panne»|1|query.unclosed-phrase",
        "panne NEAR mail|7|query.near-distance",
        "panne NEAR/1001 mail|7|query.near-distance",
        "panne NEAR/-1 mail|7|query.near-distance",
        "panne NEAR/2F mail|7|query.near-distance",
        "NEAR/2 mail|1|query.expected-term",
        "panne NEAR/2|13|query.expected-term",
        "aa NEAR/1 bb NEAR/1 cc|14|query.near-operand",
        "panne NEAR/2 -mail|14|query.expected-term",
        "panne NEAR/2 (mail fax)|14|query.near-operand",
        "panne NEAR/2 title:mail|14|query.near-operand",
        "panne NEAR/2 /mails?/|14|query.near-operand",
        "panne NEAR/2 mails~1|14|query.near-operand",
        "panne NEAR/2 (fax OR ma*)|22|query.near-wildcard",
        "\"service client\"~|17|query.bad-slop",
        "\"service client\"~1001|17|query.bad-slop",
        "panne~3|6|query.bad-fuzzy",
        "pann*~1|6|query.bad-fuzzy",
        "pan~1|1|query.fuzzy-short",
        "sous-domaine~1|1|query.fuzzy-characters",
        "*a*|1|query.wildcard-short",
        "a-b*|1|query.wildcard-characters",
        "pan\\*ne*|1|query.wildcard-characters",
        "/panne|1|query.unclosed-regex",
        "//|2|query.regex-syntax",
        "/(panne/|8|query.regex-syntax",
        "/panne)/|7|query.regex-syntax",
        "`/pan|/`|6|query.regex-syntax",
        "/^panne$/|2|query.regex-syntax",
        "/pa(?=n)ne/|5|query.regex-syntax",
        "/.*panne/|2|query.regex-start",
        "`/(.*|panne)/`|2|query.regex-start",
        "/p.*/|2|query.regex-short",
        "/panne{51}/|7|query.regex-repeat",
        "/panne{3,2}/|7|query.regex-repeat",
        "/[z-a]nne/|3|query.regex-range",
        "/panne/x|8|query.regex-end",
        "followers:9..x|11|query.bad-followers",
        "followers:..|11|query.bad-followers",
        "followers>|11|query.bad-followers",
        "followers:-5|11|query.bad-followers",
        "followers<1e3|11|query.bad-followers",
        "date:22/11/2026|6|query.bad-date",
        "date:2026-13|6|query.bad-date",
        "date:2026-02-30|6|query.bad-date",
        "date>|6|query.bad-date",
        "likes>5|1|query.not-comparable",
        "country:france|9|query.bad-country",
        "url:*|5|query.bad-url",
        "site:«a b»|6|query.bad-site",
        "langue:fr|1|query.unknown-field",
        "title:|7|query.expected-value",
        "title:)|7|query.expected-value",
        "raw: panne|6|query.expected-value",
        "author:|8|query.expected-value",
        "&|1|query.no-word",
        "\"!?\"|1|query.no-word",
        "panne -|7|query.lonely-minus"
      })
  void saysWhereAndWhatInBothLanguages(String query, int column, String key) {
    assertExplained(refused(query), column, key);
  }

  @Test
  void refusesWhatIsTooLongOrTooDeepWithoutFailing() {
    assertExplained(refused("x".repeat(20_001)), 20_001, "query.too-long");
    assertExplained(refused("(".repeat(5_000)), 102, "query.too-deep");
    assertExplained(refused("(".repeat(5_000) + "x" + ")".repeat(5_000)), 102, "query.too-deep");
    assertExplained(refused("-".repeat(5_000) + "x"), 102, "query.too-deep");
    assertExplained(refused("NOT ".repeat(2_000) + "x"), 405, "query.too-deep");
    assertExplained(refused("raw:".repeat(2_000) + "x"), 405, "query.too-deep");
    assertExplained(refused(")".repeat(5_000)), 1, "query.expected-term");
    assertExplained(refused("/" + "(".repeat(5_000) + "/"), 2, "query.pattern-long");
    assertExplained(
        refused("/" + "(".repeat(99) + "ab" + ")".repeat(99) + "/"), 13, "query.pattern-costly");
    assertExplained(refused("\uD83D"), 1, "query.no-word");
  }
}
