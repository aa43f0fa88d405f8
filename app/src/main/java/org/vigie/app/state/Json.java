package org.vigie.app.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.SentimentCounts;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that are kept as JSON: texts by name, and an alert. */
final class Json {
  /** Names are addresses and identifiers here, so that a table of known names would only grow. */
  static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
              .build());

  private Json() {}

  static String write(Map<String, String> texts) {
    return MAPPER.writeValueAsString(texts);
  }

  static Map<String, String> readTexts(String json) {
    return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
  }

  static String write(Alert alert) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("rule", alert.rule().value());
    node.put("firedAt", alert.firedAt().toString());
    node.put("windowStart", alert.windowStart().toString());
    node.put("windowEnd", alert.windowEnd().toString());
    node.put("observed", alert.observed());
    node.put("threshold", alert.threshold());
    node.put("negative", alert.counts().negative());
    node.put("neutral", alert.counts().neutral());
    node.put("positive", alert.counts().positive());
    node.put("unknown", alert.counts().unknown());
    ArrayNode evidence = node.putArray("evidence");
    alert.evidence().forEach(id -> evidence.add(id.value()));
    return node.toString();
  }

  static Alert readAlert(String json) {
    JsonNode node = MAPPER.readTree(json);
    List<PostId> evidence =
        node.get("evidence").valueStream().map(id -> new PostId(id.stringValue())).toList();
    return new Alert(
        new RuleId(node.get("rule").stringValue()),
        time(node, "firedAt"),
        time(node, "windowStart"),
        time(node, "windowEnd"),
        node.get("observed").longValue(),
        node.get("threshold").longValue(),
        new SentimentCounts(
            node.get("negative").longValue(),
            node.get("neutral").longValue(),
            node.get("positive").longValue(),
            node.path("unknown").asLong(0)),
        evidence);
  }

  private static Instant time(JsonNode node, String field) {
    return Instant.parse(node.get(field).stringValue());
  }
}
