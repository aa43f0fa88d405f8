package org.vigie.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLintTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static List<QueryWarning> lint(String query) {
    return QueryLint.check(QueryParser.read(query, PARIS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // query | column | key
        "panne AND -panne|12|lint.contradiction",
        "Éolienne AND NOT l'eolienne|18|lint.contradiction",
        "'\"service client\" -client'|19|lint.contradiction",
        "title:panne -panne|14|lint.contradiction",
        "raw:Orange -orange|13|lint.contradiction",
        "panne (mail -(outage OR panne))|25|lint.contradiction",
        "OVH NEAR/3 panne -panne|19|lint.contradiction",
        "lang:fr lang:en|9|lint.two-values",
        "panne country:fr (mail country:be)|24|lint.two-values",
        "site:example.org site:example.com|18|lint.two-values",
        "date>2026-11-05 date<2026-11-01|17|lint.empty-together",
        "followers>100 followers<50|15|lint.empty-together",
        "date:2026-11-05..2026-11-01|1|lint.empty-range",
        "followers:9..3|1|lint.empty-range",
        "followers<0|1|lint.empty-range",
        "panne NOT *|7|lint.nothing",
        "*|1|lint.everything",
        "panne OR *|10|lint.everything",
        "-spam|1|lint.only-exclusions",
        "-spam -promo|1|lint.only-exclusions",
        "panne OR -spam|10|lint.only-exclusions",
        "panne OR x|10|lint.one-letter",
        "ovh OR the|8|lint.common",
        "ovh OR À|8|lint.one-letter",
        "*enne|1|lint.leading-wildcard",
        "url:*forum|1|lint.leading-wildcard",
        "panne~2|1|lint.wide-fuzzy",
        "/pa.*/|1|lint.wide-regex",
        "panne /l'abonn.*/|7|lint.elided-regex",
        "'mail \"l''abonn* résilié\"'|6|lint.quoted-pattern",
        "'\"p?nne générale\"'|1|lint.quoted-pattern",
        "/Jusqu[’']abonn.*/|1|lint.elided-regex",
        "/l\\'abonn.*/|1|lint.elided-regex"
      })
  void warnsWhereItIsDoubtful(String query, int column, String key) {
    List<QueryWarning> warnings = lint(query);
    assertThat(warnings).as(query).hasSize(1);
    assertThat(warnings.getFirst().messageKey()).isEqualTo(key);
    assertThat(warnings.getFirst().place().column()).isEqualTo(column);
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(QueryMessages.explain(warnings.getFirst(), locale))
          .contains(warnings.getFirst().found())
          .doesNotContain("{");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ovh",
        "ovh (panne OR outage) -spam",
        "panne -title:panne",
        "raw:Orange -raw:orange",
        "orange -raw:Orange",
        "\"service client\" -\"client service\"",
        "lang:fr OR lang:en",
        "entity:ovh entity:gandi",
        "site:blog.example.org site:example.org",
        "date>2026-10 date<2026-12",
        "followers>100 followers<500",
        "\"the who\" 4",
        "hebergement~2 panne~1 ov?h* /panne?s/",
        "éol*",
        "中"
      })
  void saysNothingOfWhatIsMeant(String query) {
    assertThat(lint(query)).as(query).isEmpty();
  }

  @Test
  void countsAlternatives() {
    String many =
        IntStream.range(0, 501).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
    assertThat(lint(many)).hasSize(1);
    assertThat(QueryMessages.explain(lint(many).getFirst(), Locale.ENGLISH)).contains("501");
  }

  @Test
  void leavesHugeConjunctionsAlone() {
    String pairs = String.join(" ", Collections.nCopies(1_400, "(aa -bb)"));
    assertThat(lint(pairs)).isEmpty();
    String deep = "(aa -bb ".repeat(99) + "cc" + ")".repeat(99);
    assertThat(lint(deep)).isEmpty();
  }

  @Test
  void asksWhatIsKnownOfWordsAndPosts() {
    QueryKnowledge knowledge =
        new QueryKnowledge() {
          @Override
          public boolean holdsNoWord(String text) {
            return text.equals("©");
          }

          @Override
          public OptionalDouble share(Query part) {
            return part.equals(new Query.Term("ovh"))
                ? OptionalDouble.of(0.35)
                : OptionalDouble.empty();
          }
        };
    ParsedQuery query = QueryParser.read("ovh (© NEAR/2 panne)", PARIS);
    List<QueryWarning> warnings = QueryLint.check(query, knowledge);
    assertThat(warnings.stream().map(QueryWarning::messageKey))
        .containsExactly("lint.frequent", "lint.no-word", "lint.near-nothing");
    assertThat(QueryMessages.explain(warnings.getFirst(), Locale.FRENCH))
        .isEqualTo("« ovh » se trouve dans 35 % des publications conservées");
  }

  @Test
  void asksForTheSharesOfAllPartsTogetherAndWithTheirScopes() {
    List<List<Query>> asked = new ArrayList<>();
    QueryShares shares =
        parts -> {
          asked.add(List.copyOf(parts));
          return Map.of(new Query.Scoped(Query.TextField.TITLE, new Query.Term("ovh")), 0.5);
        };
    ParsedQuery first = QueryParser.read("title:(ovh OR raw:Orange) panne lang:fr the", PARIS);
    ParsedQuery second = QueryParser.read("ovh OR panne", PARIS);

    QueryKnowledge known = shares.about(List.of(first, second), QueryKnowledge.NONE);

    Query title = new Query.Scoped(Query.TextField.TITLE, new Query.Term("ovh"));
    Query raw = new Query.Scoped(Query.TextField.TITLE, new Query.Exact(new Query.Term("Orange")));
    assertThat(asked)
        .containsExactly(List.of(title, raw, new Query.Term("panne"), new Query.Term("ovh")));
    assertThat(QueryLint.check(first, known).stream().map(warning -> warning.place().column()))
        .containsExactly(8, 41);
    assertThat(QueryLint.check(second, known)).isEmpty();
  }

  @Test
  void namesOfTheWatchedAndWhatIsExcludedMayBeFrequent() {
    QueryShares all = parts -> parts.stream().collect(Collectors.toMap(part -> part, _ -> 0.5));
    ParsedQuery query =
        QueryParser.read(
            "OVH OR title:\"credit agricole\" OR raw:OVHcloud OR (panne -orage) OR"
                + " NOT (bus -(metro))",
            PARIS);

    QueryKnowledge known =
        ExpectedNames.of(
            all.about(List.of(query), QueryKnowledge.NONE), List.of("ovh", "Crédit Agricole"));

    assertThat(
            QueryLint.check(query, known).stream()
                .filter(warning -> warning.messageKey().equals("lint.frequent"))
                .map(QueryWarning::found))
        .containsExactly("OVHcloud", "panne", "metro");
  }

  @Test
  void asksForNoShareWhereNoneIsNeeded() {
    QueryShares never =
        parts -> {
          throw new AssertionError(parts.toString());
        };
    ParsedQuery query = QueryParser.read("lang:fr *enne the (x NEAR/2 ovh)", PARIS);
    assertThat(never.about(List.of(query), QueryKnowledge.NONE)).isSameAs(QueryKnowledge.NONE);
    assertThat(QueryShares.UNKNOWN.about(List.of(query), QueryKnowledge.NONE))
        .isSameAs(QueryKnowledge.NONE);
  }

  @Test
  void aPatternOfAnotherQueryIsShownAtTheBeginning() {
    ParsedQuery query = QueryParser.read("panne NEAR/2 larg*", PARIS);
    Query.Wildcard own = (Query.Wildcard) ((Query.Near) query.tree()).right();
    assertThat(query.tooManyWords(own).column()).isEqualTo(14);
    assertThat(query.tooManyWords(new Query.Wildcard("larg*")).column()).isEqualTo(1);
  }
}
