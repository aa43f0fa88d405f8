package org.vigie.app.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.app.crawllog.DecisionJson;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceState;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes why we have something, or how a source is doing, as JSON. */
final class WhyJson {
  private static final JsonMapper JSON = new JsonMapper();

  private WhyJson() {}

  static String of(WhyAnswer answer) {
    ObjectNode node = JSON.createObjectNode();
    node.put("subject", answer.subject());
    ArrayNode posts = node.putArray("posts");
    answer.posts().forEach(post -> posts.add(post(post.post())));
    decisions(node.putArray("decisions"), answer.decisions());
    ArrayNode sources = node.putArray("sources");
    answer.sources().forEach(standing -> sources.add(standing(standing)));
    return JSON.writeValueAsString(node);
  }

  private static ObjectNode post(Post post) {
    Provenance from = post.provenance();
    return JSON.createObjectNode()
        .put("id", post.id().value())
        .put("source", post.source().value())
        .put("url", post.url().toString())
        .put("published", post.published().toString())
        .put("fetchedFrom", from.fetchedFrom())
        .put("fetchedAt", from.fetchedAt().toString())
        .put("connector", from.connector())
        .put("status", from.httpStatus())
        .put("robots", from.robots().name())
        .put("hash", from.contentHash());
  }

  private static ObjectNode standing(SourceStanding standing) {
    SourceHealth health = standing.health();
    ObjectNode node =
        health == null
            ? JSON.createObjectNode().put("id", standing.id().value())
            : health(standing.id().value(), health, standing.state());
    ArrayNode events = node.putArray("events");
    standing
        .events()
        .forEach(event ->
            events
                .addObject()
                .put("id", event.id())
                .put("kind", event.kind().name())
                .put("at", event.at().toString())
                .put("detail", event.detail()));
    decisions(node.putArray("decisions"), standing.decisions());
    return node;
  }

  /** One source as an object, the same in every command. */
  static ObjectNode health(String id, SourceHealth health, @Nullable SourceState state) {
    SourceState.Failure failure = health.failure();
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id);
    node.put("health", health.kind().name());
    node.put("reason", failure == null ? null : failure.reason());
    node.put("detail", failure == null ? null : failure.detail());
    node.put("failures", health.failures());
    node.put("perDay", health.perDay());
    node.put("intervalSeconds", health.interval().toSeconds());
    node.put("lastSuccess", text(health.lastSuccess()));
    node.put("lastNews", text(health.lastNews()));
    node.put("nextDue", state == null ? null : text(state.nextDue()));
    return node;
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static void decisions(ArrayNode into, List<CrawlDecision> decisions) {
    decisions.forEach(decision -> into.add(DecisionJson.node(decision)));
  }
}
