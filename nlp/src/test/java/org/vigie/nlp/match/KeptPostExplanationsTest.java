package org.vigie.nlp.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.query.ClauseSpan;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;
import org.vigie.testkit.BruteForceQuery;
import org.vigie.testkit.Posts;
import org.vigie.testkit.contract.GeneratedPosts;
import org.vigie.testkit.contract.GeneratedQueries;

class KeptPostExplanationsTest {
  private static final KeptPostExplanations EXPLANATIONS =
      new KeptPostExplanations(Posts::pseudonymOf);

  private static Optional<List<ClauseSpan>> explain(String query, AnalysedPost post) {
    return EXPLANATIONS.explain(QueryParser.read(query, ZoneOffset.UTC), post);
  }

  @ParameterizedTest
  @CsvSource({
    "author:Ada panne, 2",
    "author:Bob panne, 0",
    "sentiment:negative entity:ovh topic:outage panne, 4",
    "sentiment:positive panne, 0",
    "topic:price panne, 0",
    "entity:gandi OR story:s9 OR panne, 1",
    "panne -author:Bob, 1"
  })
  void comparesWhatAnalysisAdded(String query, int clauses) {
    AnalysedPost post =
        Posts.post("1")
            .text("Une panne")
            .author("Ada")
            .feeling(SentimentLabel.NEGATIVE)
            .mention("ovh", SentimentLabel.NEGATIVE, "panne")
            .topic("outage")
            .analysed();
    assertThat(explain(query, post).map(List::size).orElse(0)).isEqualTo(clauses);
  }

  /** A kept post has its author's pseudonym alone, as the generated ones have. */
  @Test
  void agreesWithReadingEveryWordOfKeptPosts() {
    Random random = new Random(20261122);
    List<AnalysedPost> posts = new GeneratedPosts(random.nextLong()).take(30);
    GeneratedQueries queries = new GeneratedQueries(random.nextLong());
    for (int i = 0; i < 120; i++) {
      Query tree = queries.next();
      ParsedQuery query = QueryParser.read(tree.toText(), ZoneOffset.UTC);
      for (AnalysedPost post : posts) {
        assertThat(EXPLANATIONS.explain(query, post).isPresent())
            .as("%s on %s", query.text(), post)
            .isEqualTo(BruteForceQuery.matches(tree, post));
      }
    }
  }
}
