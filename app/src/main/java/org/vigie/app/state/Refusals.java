package org.vigie.app.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.domain.source.HostState.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the refusals of a host as JSON, in their order. */
final class Refusals {
  private Refusals() {}

  static String write(Map<String, Refusal> refusals) {
    ObjectNode all = Json.MAPPER.createObjectNode();
    refusals.forEach((subject, refusal) -> {
      ObjectNode node = all.putObject(subject);
      node.put("until", refusal.until().toString());
      node.put("times", refusal.times());
      node.put("inRow", refusal.inRow());
    });
    return all.toString();
  }

  static Map<String, Refusal> read(String json) {
    Map<String, Refusal> refusals = new LinkedHashMap<>();
    Json.MAPPER
        .readTree(json)
        .forEachEntry((subject, node) ->
            refusals.put(
                subject,
                new Refusal(
                    Instant.parse(node.get("until").stringValue()),
                    node.get("times").intValue(),
                    node.get("inRow").booleanValue())));
    return refusals;
  }
}
