package org.vigie.app.crawllog;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.CrawlDecision.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A decision as one line of JSON, and back. */
public final class DecisionJson {
  private static final JsonMapper JSON = new JsonMapper();

  /** What a server made us write must not fill the log. */
  private static final int LONGEST_URL = 4_000;

  private static final int LONGEST_DETAIL = 1_000;

  private DecisionJson() {}

  static String write(CrawlDecision decision) {
    return JSON.writeValueAsString(node(decision));
  }

  /**
   * Turns a decision into JSON.
   *
   * @param decision the decision; long addresses and details are cut
   * @return an object; times are in UTC; what is not known is left out
   */
  public static ObjectNode node(CrawlDecision decision) {
    ObjectNode node = JSON.createObjectNode();
    node.put("at", decision.at().toString());
    node.put("source", decision.source().value());
    node.put("url", cut(decision.url(), LONGEST_URL));
    node.put("verdict", decision.verdict().name());
    node.put("status", decision.status());
    put(node, "reason", decision.reason());
    put(node, "detail", decision.detail());
    put(node, "next", decision.next() == null ? null : decision.next().toString());
    return node;
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      node.put(name, cut(value, LONGEST_DETAIL));
    }
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** Returns a text as it stands in a line, so that lines without it need not be read as JSON. */
  static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  /** Reads a line; empty when a crash left half of it, or something else wrote it. */
  static Optional<CrawlDecision> read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return node.isObject() ? Optional.of(decision(node)) : Optional.empty();
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static CrawlDecision decision(JsonNode node) {
    String next = text(node, "next");
    return new CrawlDecision(
        Instant.parse(node.path("at").asString("")),
        new SourceId(node.path("source").asString("")),
        node.path("url").asString(""),
        Verdict.valueOf(node.path("verdict").asString("")),
        node.path("status").asInt(0),
        text(node, "reason"),
        text(node, "detail"),
        next == null ? null : Instant.parse(next));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isString() ? node.path(name).stringValue() : null;
  }
}
