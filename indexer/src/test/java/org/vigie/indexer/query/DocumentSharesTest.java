package org.vigie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryKnowledge;
import org.vigie.domain.query.QueryLint;
import org.vigie.domain.query.QueryMessages;
import org.vigie.domain.query.QueryParser;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.ScriptedCluster;
import org.vigie.indexer.SharedNode;
import org.vigie.indexer.SharesConnection;
import org.vigie.indexer.client.ClientFactory;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.testkit.Posts;

@ExtendWith(SharedNode.class)
class DocumentSharesTest {
  private static final Query PANNE = new Query.Term("panne");

  private static List<AnalysedPost> posts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            Posts.post("p" + i)
                .title(i % 2 == 0 ? "Panne" : "")
                .text(i % 4 == 0 ? "Le service client" : "client, service")
                .analysed())
        .toList();
  }

  private static OpenSearchStore with(int count) {
    OpenSearchStore store = SharedNode.emptyStore();
    if (count > 0) {
      store.save(posts(count));
      store.refresh();
    }
    return store;
  }

  @Test
  void countsWordsAndPhrasesOfAllKeptPosts() {
    try (OpenSearchStore store = with(200)) {
      Query phrase = new Query.Phrase("service client", 0);
      Query inText = new Query.Scoped(Query.TextField.TEXT, PANNE);
      Query asWritten = new Query.Exact(PANNE);
      Query nothing = new Query.Term("§");
      Query absent = new Query.Term("absent");
      assertThat(
              store.shares().of(List.of(PANNE, phrase, inText, asWritten, nothing, absent, PANNE)))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  PANNE, 0.5, phrase, 0.25, inText, 0.0, asWritten, 0.0, nothing, 0.0, absent,
                  0.0));
    }
  }

  @Test
  void countsSomeHundredPartsAndLeavesTheRestUnknown() {
    try (OpenSearchStore store = with(DocumentShares.FEWEST_POSTS)) {
      List<Query> many = new ArrayList<>();
      many.add(PANNE);
      IntStream.range(0, 1_500).forEach(i -> many.add(new Query.Term("absent" + i)));
      Map<Query, Double> shares = store.shares().of(many);
      assertThat(shares).hasSize(DocumentShares.MOST_PARTS).containsEntry(PANNE, 0.5);
    }
  }

  @Test
  void knowsNothingOfFewPosts() {
    try (OpenSearchStore empty = with(0);
        OpenSearchStore few = with(DocumentShares.FEWEST_POSTS - 1)) {
      assertThat(empty.shares().of(List.of(PANNE))).isEmpty();
      assertThat(few.shares().of(List.of(PANNE))).isEmpty();
    }
  }

  @Test
  void tellsTheLintWhatIsFrequent() {
    try (OpenSearchStore store = with(100)) {
      ParsedQuery query = QueryParser.read("lang:fr title:panne absent", ZoneOffset.UTC);
      QueryKnowledge knowledge = store.shares().about(List.of(query), QueryKnowledge.NONE);
      assertThat(QueryLint.check(query, knowledge))
          .singleElement()
          .satisfies(warning -> {
            assertThat(warning.place().column()).isEqualTo(15);
            assertThat(QueryMessages.explain(warning, Locale.FRENCH))
                .isEqualTo("« panne » se trouve dans 50 % des publications conservées");
          });
    }
  }

  @Test
  void knowsNothingWithoutAnIndex() {
    try (SharesConnection nowhere = SharesConnection.to(SharedNode.settings("never-made"))) {
      assertThat(nowhere.of(List.of(PANNE))).isEmpty();
    }
  }

  @Test
  void knowsNothingWhereNobodyAnswers() throws IOException {
    URI gone;
    try (ScriptedCluster cluster = ScriptedCluster.plain()) {
      gone = cluster.url();
    }
    try (SharesConnection nowhere =
        SharesConnection.to(new OpenSearchSettings(gone, null, null, "vigie"))) {
      assertThat(nowhere.of(List.of(PANNE))).isEmpty();
    }
  }

  @Test
  void waitsNoLongerForManyRequestsThanForOne() throws IOException {
    String answer =
        """
        {"took": 1, "timed_out": false,
         "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
         "hits": {"total": {"value": 100, "relation": "eq"}, "hits": []},
         "aggregations": {"filters#parts": {"buckets": [%s]}}}
        """
            .formatted(String.join(",", Collections.nCopies(200, "{\"doc_count\": 50}")));
    List<Query> many = new ArrayList<>();
    IntStream.range(0, 600).forEach(i -> many.add(new Query.Term("word" + i)));
    Iterator<Long> nanos = List.of(7L, 7L, 2_000_000_007L).iterator();
    try (ScriptedCluster cluster = ScriptedCluster.plain();
        ClusterCalls calls =
            new ClusterCalls(ClientFactory.client(OpenSearchSettings.local(cluster.url())))) {
      cluster.answers(200, answer).answers(200, answer).answers(200, answer);
      FilterCompiler filters =
          new FilterCompiler(_ -> {
            throw new AssertionError("no author is asked for");
          });
      DocumentShares shares = new DocumentShares(calls, "vigie", filters, nanos::next);

      assertThat(shares.of(many)).hasSize(200).containsValue(0.5);
      assertThat(cluster.asked()).hasSize(1);
    }
  }

  @Test
  void asksOnceWhereTheAnswerIsAFailure() throws IOException {
    try (ScriptedCluster cluster = ScriptedCluster.plain();
        SharesConnection failing =
            SharesConnection.to(new OpenSearchSettings(cluster.url(), null, null, "vigie"))) {
      cluster.answers(503, "{}");
      assertThat(failing.of(List.of(PANNE))).isEmpty();
      assertThat(cluster.asked()).hasSize(1);
    }
  }
}
