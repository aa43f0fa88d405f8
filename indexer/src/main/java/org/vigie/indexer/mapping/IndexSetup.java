package org.vigie.indexer.mapping;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.opensearch.client.opensearch._types.HealthStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.client.ClusterCalls;

/**
 * Brings the index of posts into the form that this version needs: made when absent, completed with
 * new fields when it is older. Writers and readers know only its alias, so that a later index can
 * take its place.
 */
public final class IndexSetup {
  private static final Logger LOG = LoggerFactory.getLogger(IndexSetup.class);
  private static final String FIRST = "-000001";
  private static final String READY_LIMIT = "50s";
  private final ClusterCalls cluster;
  private final ClusterRequests requests;
  private final String alias;

  /**
   * Makes it.
   *
   * @param cluster where the index is
   * @param settings how it is named
   */
  public IndexSetup(ClusterCalls cluster, OpenSearchSettings settings) {
    this.cluster = cluster;
    this.requests = new ClusterRequests(cluster);
    this.alias = settings.postsAlias();
  }

  /**
   * Makes or completes the index, and waits until it can be written to.
   *
   * @param upgrade true to bring an earlier version's index up to date, which closes it for a
   *     moment; false to leave it as it is
   * @throws StoreException when the cluster refuses or does not get ready within 50 s
   */
  public void ensure(boolean upgrade) {
    JsonObject form = form();
    boolean known =
        cluster.call(
            "look-up of alias \"" + alias + "\"",
            client -> client.indices().existsAlias(a -> a.name(alias)).value());
    if (known && upgrade) {
      new IndexUpgrade(requests, alias).run(form);
    } else if (known) {
      new IndexUpgrade(requests, alias).use(form);
    } else {
      create(form);
    }
    awaitReady();
  }

  private void create(JsonObject form) {
    JsonObjectBuilder body = Json.createObjectBuilder(form);
    body.add("aliases", Json.createObjectBuilder().add(alias, JsonObject.EMPTY_JSON_OBJECT));
    requests.put(alias + FIRST, body.build());
    LOG.info("event=index-created index={} alias={}", alias + FIRST, alias);
  }

  private void awaitReady() {
    boolean late =
        cluster.call(
            "wait for index \"" + alias + "\"",
            client ->
                client
                    .cluster()
                    .health(h ->
                        h.index(alias)
                            .waitForStatus(HealthStatus.Yellow)
                            .timeout(t -> t.time(READY_LIMIT)))
                    .timedOut());
    if (late) {
      throw new StoreException("index \"" + alias + "\" was not ready within " + READY_LIMIT);
    }
  }

  private static JsonObject form() {
    try (InputStream in =
            Objects.requireNonNull(IndexSetup.class.getResourceAsStream("posts-index.json"));
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new StoreException("read of posts-index.json failed: " + e, e);
    }
  }
}
