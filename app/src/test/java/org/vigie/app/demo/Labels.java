package org.vigie.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.entity.EntityId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the author of a sample post meant: its tone, and whom it mentions. */
record Labels(String tone, Set<EntityId> mentions) {

  static Map<String, Labels> byKey() {
    Map<String, Labels> labels = new HashMap<>();
    for (Channel channel : Channel.values()) {
      lines(channel).lines().map(JsonMapper.shared()::readTree).forEach(line -> add(labels, line));
    }
    return labels;
  }

  private static void add(Map<String, Labels> labels, JsonNode line) {
    Set<EntityId> mentions = new HashSet<>();
    line.path("mentions").forEach(name -> mentions.add(new EntityId(name.stringValue())));
    labels.put(
        line.required("key").stringValue(),
        new Labels(line.required("tone").stringValue(), Set.copyOf(mentions)));
  }

  private static String lines(Channel channel) {
    try (InputStream in = Labels.class.getResourceAsStream("/demo/" + channel.key() + ".jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
