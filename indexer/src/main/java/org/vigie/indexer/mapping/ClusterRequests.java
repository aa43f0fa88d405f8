package org.vigie.indexer.mapping;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient.ClientOptions;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.vigie.indexer.client.ClusterCalls;

/** Sends requests to a cluster whose body is plain JSON. */
final class ClusterRequests {
  private final ClusterCalls cluster;

  ClusterRequests(ClusterCalls cluster) {
    this.cluster = cluster;
  }

  JsonObject get(String path) {
    return send("GET", path, JsonObject.EMPTY_JSON_OBJECT);
  }

  JsonObject put(String path, JsonObject body) {
    return send("PUT", path, body);
  }

  JsonObject post(String path, JsonObject body) {
    return send("POST", path, body);
  }

  private JsonObject send(String method, String path, JsonObject body) {
    return cluster.call(
        "set-up of index \"" + path + "\"", client -> answer(client, method, path, body));
  }

  private static JsonObject answer(
      OpenSearchClient client, String method, String path, JsonObject body) throws IOException {
    var request = Requests.builder().method(method).endpoint("/" + path);
    if (!body.isEmpty()) {
      request.json(body);
    }
    try (Response response =
            client
                .generic()
                .withClientOptions(ClientOptions.throwOnHttpErrors())
                .execute(request.build());
        JsonReader reader =
            Json.createReader(
                new StringReader(
                    response.getBody().map(content -> content.bodyAsString()).orElse("{}")))) {
      return reader.readObject();
    }
  }
}
