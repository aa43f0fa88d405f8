package org.vigie.nlp.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.ClauseSpan;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;
import org.vigie.testkit.BruteForceQuery;
import org.vigie.testkit.Posts;
import org.vigie.testkit.contract.GeneratedPosts;
import org.vigie.testkit.contract.GeneratedQueries;

class QueryExplainerTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String TITLE = "L’Éolienne d'OVH";
  private static final String TEXT = "Orange est en panne, le service client aussi. Une orange ?";

  private static PostInLanguage post() {
    return PostInLanguage.of(
        Posts.post("1").title(TITLE).text(TEXT).authorFacts(250L, "fr").build(), Language.FRENCH);
  }

  /** Each line: the words, an arrow and the part of the query that they satisfy. */
  private static Optional<List<String>> explained(String text) {
    ParsedQuery query = QueryParser.read(text, PARIS);
    try (QueryExplainer explainer = new QueryExplainer(query)) {
      return explainer
          .explain(post())
          .map(found -> found.stream().map(span -> line(query, span)).toList());
    }
  }

  private static String line(ParsedQuery query, ClauseSpan found) {
    TextSpan span = found.span();
    String words =
        span == null
            ? found.field()
            : (span.part() == TextSpan.Part.TITLE ? TITLE : TEXT)
                .substring(span.start(), span.end());
    return words + " <- " + found.clause().in(query.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eolienne|Éolienne <- eolienne",
        "raw:orange|orange <- orange",
        "raw:Orange OR absent|Orange <- Orange",
        "\"service client\" lang:fr|service client <- \"service client\"; lang <- lang:fr",
        "(absent panne) OR pan*|panne <- pan*",
        "panme~1 -absent|panne <- panme~1",
        "/pan+e/ followers>200 country:fr|"
            + "panne <- /pan+e/; followers <- followers>200; country <- country:fr",
        "service NEAR/3 panne|" + "panne <- service NEAR/3 panne; service <- service NEAR/3 panne",
        "title:(ovh eolienne)|Éolienne <- eolienne; OVH <- ovh"
      })
  void namesTheWordsAndThePartThatTheySatisfy(String query, String expected) {
    assertThat(explained(query).map(lines -> String.join("; ", lines))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"raw:panNe", "-panne", "panne absent", "text:ovh", "country:be", "date<2026-01"})
  void saysNothingWhenItDoesNotMatch(String query) {
    assertThat(explained(query)).isEmpty();
  }

  @Test
  void refusesWhatIsKnownOnlyAfterMatching() {
    assertThatThrownBy(() -> explained("topic:price")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithReadingEveryWord() {
    long seed = 7;
    List<AnalysedPost> posts =
        new GeneratedPosts(seed).take(30).stream().filter(p -> p.author() == null).toList();
    GeneratedQueries queries = new GeneratedQueries(seed);
    int matched = 0;
    for (int i = 0; i < 150; i++) {
      Query query = queries.next();
      if (query.toText().matches("(?s).*(entity|sentiment|topic|story|author):.*")) {
        continue;
      }
      ParsedQuery parsed = QueryParser.read(query.toText(), PARIS);
      try (QueryExplainer explainer = new QueryExplainer(parsed)) {
        for (AnalysedPost post : posts) {
          boolean matches =
              explainer.explain(PostInLanguage.of(post.post(), post.language())).isPresent();
          assertThat(matches)
              .as("%s on %s", parsed.text(), post.post())
              .isEqualTo(BruteForceQuery.matches(query, post));
          matched += matches ? 1 : 0;
        }
      }
    }
    assertThat(matched).isGreaterThan(100);
  }
}
