package org.vigie.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.ScriptedCluster;
import org.vigie.indexer.client.ClientFactory;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.testkit.Posts;

class BulkWriterTest {
  private static final AnalysedPost ONE = Posts.post("1").analysed();
  private static final AnalysedPost TWO = Posts.post("2").analysed();
  private ScriptedCluster cluster;
  private ClusterCalls calls;
  private BulkWriter writer;

  @BeforeEach
  void start() throws IOException {
    cluster = ScriptedCluster.plain();
    calls = new ClusterCalls(ClientFactory.client(OpenSearchSettings.local(cluster.url())));
    writer = new BulkWriter(calls, "vigie-posts");
  }

  @AfterEach
  void stop() {
    calls.close();
    cluster.close();
  }

  private static String items(String... items) {
    return "{\"took\":1,\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
  }

  private static String item(AnalysedPost post, int status, String error) {
    return "{\"index\":{\"_index\":\"i\",\"_id\":\""
        + post.post().id()
        + "\",\"status\":"
        + status
        + error
        + "}}";
  }

  private static String saved(AnalysedPost post) {
    return item(post, 201, "");
  }

  private static String failed(AnalysedPost post, int status, String reason) {
    return item(post, status, ",\"error\":{\"type\":\"some_error\",\"reason\":\"" + reason + "\"}");
  }

  private static String refusal(String reason) {
    return "{\"error\":{\"type\":\"some_error\",\"reason\":\"" + reason + "\"},\"status\":0}";
  }

  @Test
  void sendsAgainOnlyWhatAnOverloadedClusterTurnedAway() {
    cluster.answers(200, items(saved(ONE), failed(TWO, 429, "queue is full")));
    cluster.answers(200, items(saved(TWO)));
    writer.save(List.of(ONE, TWO));
    assertThat(cluster.asked()).hasSize(2);
    assertThat(cluster.asked().get(1).body())
        .contains(TWO.post().id().value())
        .doesNotContain(ONE.post().id().value());
  }

  @Test
  void sendsAgainWhenTheWholeRequestIsTurnedAway() {
    cluster.answers(429, refusal("breaker")).answers(503, refusal("no shard"));
    cluster.answers(200, items(saved(ONE)));
    writer.save(List.of(ONE));
    assertThat(cluster.asked()).hasSize(3);
  }

  @Test
  void waitsWhileAnIndexIsClosedForAMoment() {
    String closed = "\"type\":\"index_closed_exception\",\"reason\":\"closed\"";
    cluster.answers(400, "{\"error\":{" + closed + "},\"status\":400}");
    cluster.answers(200, items(item(ONE, 400, ",\"error\":{" + closed + "}")));
    cluster.answers(200, items(saved(ONE)));
    writer.save(List.of(ONE));
    assertThat(cluster.asked()).hasSize(3);
  }

  @Test
  void namesThePostAndTheReasonWhenOneIsRefused() {
    cluster.answers(200, items(saved(ONE), failed(TWO, 400, "bad field")));
    assertThatThrownBy(() -> writer.save(List.of(ONE, TWO)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("1 of 2 posts in \"vigie-posts\"")
        .hasMessageContaining(TWO.post().id().value())
        .hasMessageContaining("some_error: bad field");
    assertThat(cluster.asked()).hasSize(1);
  }

  @Test
  void doesNotRepeatARequestThatIsWrong() {
    cluster.answers(400, refusal("no such alias"));
    assertThatThrownBy(() -> writer.save(List.of(ONE)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(
            "save of 1 posts in \"vigie-posts\" failed: some_error: no such alias")
        .hasMessageContaining("attempt 1 of");
    assertThat(cluster.asked()).hasSize(1);
  }

  @Test
  void doesNotRepeatWhatTheAccountMayNotDo() {
    cluster.answers(403, refusal("no permissions"));
    assertThatThrownBy(() -> writer.save(List.of(ONE)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Forbidden");
    assertThat(cluster.asked()).hasSize(1);
  }

  @Test
  void stopsWaitingWhenTheStoreIsClosed() {
    calls.close();
    cluster.answers(200, items(failed(ONE, 429, "queue is full")));
    assertThatThrownBy(() -> writer.save(List.of(ONE))).isInstanceOf(StoreException.class);
  }
}
