package org.vigie.indexer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SearchRequest;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.SharedNode;
import org.vigie.indexer.client.ClientFactory;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.testkit.Posts;

@ExtendWith(SharedNode.class)
class IndexUpgradeTest {
  private static final String PREFIX = "test-old-form";
  private static final String ALIAS = PREFIX + "-posts";

  /** As an index was before words with their own case were kept. */
  private static final String OLD =
      """
      {"settings": {
         "number_of_shards": 1, "number_of_replicas": 0,
         "analysis": {
           "tokenizer": {"vigie_words": {"type": "standard", "max_token_length": 255}},
           "filter": {"vigie_possessive": {"type": "stemmer", "language": "possessive_english"}},
           "analyzer": {"vigie_folded": {"type": "custom", "tokenizer": "vigie_words",
             "filter": ["vigie_possessive", "lowercase", "asciifolding"]},
             "vigie_french": {"type": "custom", "tokenizer": "vigie_words", "filter": []},
             "vigie_english": {"type": "custom", "tokenizer": "vigie_words", "filter": []}}}},
       "mappings": {"properties": {
         "id": {"type": "keyword"}, "published": {"type": "date"},
         "title": {"type": "text", "analyzer": "vigie_folded", "fields": {
           "fr": {"type": "text", "analyzer": "vigie_french"},
           "en": {"type": "text", "analyzer": "vigie_english"}}},
         "text": {"type": "text", "analyzer": "vigie_folded", "fields": {
           "fr": {"type": "text", "analyzer": "vigie_french"},
           "en": {"type": "text", "analyzer": "vigie_english"}}}}},
       "aliases": {"test-old-form-posts": {}}}
      """;

  @Test
  void completesAnIndexOfAnEarlierVersionWithItsPosts() {
    OpenSearchSettings settings = SharedNode.settings(PREFIX);
    try (ClusterCalls cluster = new ClusterCalls(ClientFactory.client(settings))) {
      ClusterRequests requests = new ClusterRequests(cluster);
      requests.put(ALIAS + "-000001", json(OLD));
      requests.put(
          ALIAS + "/_doc/old?refresh=true",
          json("{\"id\": \"old\", \"text\": \"Orange est en panne.\"}"));
      try (OpenSearchStore store = OpenSearchStore.open(settings, Posts::pseudonymOf)) {
        store.save(List.of(Posts.post("new").text("Une orange.").analysed()));
        awaitCount(requests, "Orange", 1);
        awaitCount(requests, "orange", 1);
        assertThat(
                store
                    .search(
                        new SearchRequest(
                            MentionFilter.ANY
                                .within(MentionFilter.Scope.ALL_POSTS)
                                .withQuery(QueryParser.parse("raw:orange")),
                            SearchRequest.Order.NEWEST,
                            0,
                            5))
                    .hits())
            .extracting(hit -> hit.post().post().nativeId())
            .containsExactly("new");
      }
      OpenSearchStore.open(settings, Posts::pseudonymOf).close();
    }
  }

  @Test
  void opensWhatAnInterruptedStartLeftClosed() {
    OpenSearchSettings settings = SharedNode.settings("test-left-closed");
    OpenSearchStore.open(settings, Posts::pseudonymOf).close();
    try (ClusterCalls cluster = new ClusterCalls(ClientFactory.client(settings))) {
      new ClusterRequests(cluster)
          .post("test-left-closed-posts/_close", JsonObject.EMPTY_JSON_OBJECT);
      try (OpenSearchStore store = OpenSearchStore.open(settings, Posts::pseudonymOf)) {
        store.save(List.of(Posts.post("new").analysed()));
        assertThat(store.find(Posts.post("new").analysed().post().id())).isPresent();
      }
    }
  }

  @Test
  void aSharedOpenLeavesAnEarlierVersionsIndexAsItIs() {
    String prefix = "test-shared-old";
    OpenSearchSettings settings = SharedNode.settings(prefix);
    try (ClusterCalls cluster = new ClusterCalls(ClientFactory.client(settings))) {
      ClusterRequests requests = new ClusterRequests(cluster);
      requests.put(prefix + "-posts-000001", json(OLD.replace(PREFIX, prefix)));
      OpenSearchStore.openShared(settings, Posts::pseudonymOf).close();
      assertThat(requests.get(prefix + "-posts/_settings").toString()).doesNotContain("vigie_raw");
      OpenSearchStore.open(settings, Posts::pseudonymOf).close();
      assertThat(requests.get(prefix + "-posts/_settings").toString()).contains("vigie_raw");
    }
  }

  private static void awaitCount(ClusterRequests requests, String word, int posts) {
    JsonObject query = json("{\"query\": {\"match\": {\"text.raw\": \"" + word + "\"}}}");
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    int count = -1;
    while (count != posts && Instant.now().isBefore(limit)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      requests.post(ALIAS + "/_refresh", JsonObject.EMPTY_JSON_OBJECT);
      count = requests.post(ALIAS + "/_count", query).getInt("count");
    }
    assertThat(count).as(word).isEqualTo(posts);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
