package org.vigie.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.ScriptedCluster;
import org.vigie.indexer.client.ClientFactory;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.PostDocument;
import org.vigie.testkit.Posts;

class CorrectionWriterTest {
  private static final EntityId OVH = new EntityId("ovh");
  private static final String CONFLICT =
      "{\"error\":{\"type\":\"version_conflict_engine_exception\",\"reason\":\"r\"},\"status\":409}";
  private static final String GONE = "{\"_index\":\"i\",\"_id\":\"1\",\"found\":false}";
  private static final String WRITTEN =
      "{\"_index\":\"i\",\"_id\":\"1\",\"_version\":3,\"result\":\"updated\",\"_seq_no\":9,"
          + "\"_primary_term\":1,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0}}";
  private ScriptedCluster cluster;
  private ClusterCalls calls;

  @BeforeEach
  void start() throws IOException {
    cluster = ScriptedCluster.plain();
    calls = new ClusterCalls(ClientFactory.client(OpenSearchSettings.local(cluster.url())));
  }

  @AfterEach
  void stop() {
    calls.close();
    cluster.close();
  }

  private static AnalysedPost post(String text) {
    return Posts.post("1").text(text).mention("ovh", SentimentLabel.NEUTRAL, null).analysed();
  }

  private static String kept(AnalysedPost post, int sequence) {
    String source = new PostDocument(post).toJsonString();
    return "{\"_index\":\"i\",\"_id\":\"1\",\"found\":true,\"_version\":1,\"_primary_term\":1,"
        + "\"_seq_no\":"
        + sequence
        + ",\"_source\":"
        + source
        + "}";
  }

  private void reject() {
    var _ =
        new CorrectionWriter(calls, "vigie-posts")
            .change(post("x").post().id(), post -> post.corrected(OVH, false));
  }

  @Test
  void keepsWhatOthersChangedMeanwhile() {
    cluster.answers(200, kept(post("before"), 4)).answers(409, CONFLICT);
    cluster.answers(200, kept(post("after"), 7)).answers(200, WRITTEN);
    reject();
    assertThat(cluster.asked()).hasSize(4);
    assertThat(cluster.asked().getLast().line()).contains("if_seq_no=7");
    assertThat(cluster.asked().getLast().body()).contains("after", "rejected");
  }

  @Test
  void aPostThatWasDeletedMeanwhileDoesNotComeBack() {
    cluster.answers(200, kept(post("before"), 4)).answers(409, CONFLICT).answers(404, GONE);
    reject();
    assertThat(cluster.asked()).hasSize(3);
  }

  @Test
  void saysWhatTheClusterRefuses() {
    cluster.answers(200, kept(post("before"), 4)).answers(400, CONFLICT.replace("409", "400"));
    assertThatThrownBy(this::reject)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("correction of post");
  }
}
