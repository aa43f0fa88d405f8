package org.vigie.indexer.mapping;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.store.StoreException;

/**
 * Brings an index that an earlier version made into today's form. New fields are added at once. How
 * words are cut can only be added to while an index is closed: that takes a moment, once. Posts
 * that were kept before then hold no words for {@code raw:}; the cluster writes them again in the
 * background, and a start after an interruption goes on with those that are left: it opens what was
 * left closed. Several processes may start together.
 */
final class IndexUpgrade {
  private static final Logger LOG = LoggerFactory.getLogger(IndexUpgrade.class);
  private static final String NEWEST_ANALYZER = "vigie_raw";

  /** Slow enough that searches and new posts do not wait for it. */
  private static final int POSTS_A_SECOND = 2_000;

  /** Another process may open an index in the very moment in which it has to be closed. */
  private static final int ATTEMPTS = 5;

  private final ClusterRequests cluster;
  private final String alias;

  IndexUpgrade(ClusterRequests cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /** Adds what is missing; the form is that of an index which is made anew. */
  void run(JsonObject form) {
    cluster.post(alias + "/_open?wait_for_active_shards=1", JsonObject.EMPTY_JSON_OBJECT);
    List<String> old = withoutNewestAnalyzer();
    JsonObject analysis = form.getJsonObject("settings").getJsonObject("analysis");
    for (String index : old) {
      addAnalysis(index, analysis);
    }
    addFields(form);
    complete();
  }

  /**
   * Takes an index as it is, beside an application that may be at work on it: only new fields are
   * added, and only where nothing else is missing.
   */
  void use(JsonObject form) {
    List<String> old = withoutNewestAnalyzer();
    if (old.isEmpty()) {
      addFields(form);
    } else {
      LOG.warn("event=index-of-earlier-version index={} remedy=\"start Vigie once\"", old);
    }
  }

  private void addFields(JsonObject form) {
    cluster.put(alias + "/_mapping", form.getJsonObject("mappings"));
  }

  private List<String> withoutNewestAnalyzer() {
    List<String> old = new ArrayList<>();
    JsonObject settings = cluster.get(alias + "/_settings?flat_settings=true");
    settings.forEach((index, value) -> {
      JsonObject flat = value.asJsonObject().getJsonObject("settings");
      String prefix = "index.analysis.analyzer." + NEWEST_ANALYZER + ".";
      if (flat.keySet().stream().noneMatch(key -> key.startsWith(prefix))) {
        old.add(index);
      }
    });
    return old;
  }

  private void addAnalysis(String index, JsonObject analysis) {
    for (int attempt = 1; withoutNewestAnalyzer().contains(index); attempt++) {
      try {
        tryAddAnalysis(index, analysis);
      } catch (StoreException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LOG.warn("event=index-analysis-retry index={} reason=\"{}\"", index, e.getMessage());
      }
    }
    LOG.info("event=index-analysis-added index={}", index);
  }

  private void tryAddAnalysis(String index, JsonObject analysis) {
    cluster.post(index + "/_close", JsonObject.EMPTY_JSON_OBJECT);
    try {
      cluster.put(
          index + "/_settings", Json.createObjectBuilder().add("analysis", analysis).build());
    } finally {
      cluster.post(index + "/_open?wait_for_active_shards=1", JsonObject.EMPTY_JSON_OBJECT);
    }
  }

  private void complete() {
    JsonObject query = Json.createObjectBuilder().add("query", withoutRawWords()).build();
    int posts = cluster.post(alias + "/_count", query).getInt("count");
    if (posts > 0 && !isCompleting()) {
      LOG.info("event=posts-completed-in-background index={} posts={}", alias, posts);
      cluster.post(
          alias
              + "/_update_by_query?conflicts=proceed&wait_for_completion=false&refresh=true"
              + "&requests_per_second="
              + POSTS_A_SECOND,
          query);
    }
  }

  /** An account that may not look at tasks completes the posts twice rather than never. */
  private boolean isCompleting() {
    try {
      String tasks =
          cluster.get("_tasks?actions=*update/byquery&detailed=true&group_by=none").toString();
      return tasks.contains("[" + alias + "]");
    } catch (StoreException e) {
      LOG.warn("event=tasks-unknown reason=\"{}\"", e.getMessage());
      return false;
    }
  }

  private static JsonObject withoutRawWords() {
    JsonArray words =
        Json.createArrayBuilder()
            .add(exists(Fields.TITLE + Fields.RAW))
            .add(exists(Fields.TEXT + Fields.RAW))
            .build();
    return object("bool", object("must_not", words));
  }

  private static JsonObject exists(String field) {
    return object("exists", Json.createObjectBuilder().add("field", field).build());
  }

  private static JsonObject object(String name, jakarta.json.JsonValue value) {
    return Json.createObjectBuilder().add(name, value).build();
  }
}
