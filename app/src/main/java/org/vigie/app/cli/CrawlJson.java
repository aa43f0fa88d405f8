package org.vigie.app.cli;

import org.vigie.crawler.schedule.CrawlSummary;
import org.vigie.crawler.schedule.CrawlSummary.SourceResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a summary as JSON; apart from the command, for each command is made at every start. */
final class CrawlJson {
  private static final JsonMapper JSON = new JsonMapper();

  private CrawlJson() {}

  static String of(CrawlSummary summary) {
    ObjectNode node = JSON.createObjectNode();
    node.put("sources", summary.sources().size());
    node.put("posts", summary.posts());
    node.put("allFailed", summary.allFailed());
    ArrayNode results = node.putArray("results");
    for (SourceResult result : summary.sources()) {
      results
          .addObject()
          .put("source", result.source().value())
          .put("outcome", result.outcome().label())
          .put("status", result.status())
          .put("posts", result.posts())
          .put("unchanged", result.unchanged())
          .put("reason", result.reason())
          .put("milliseconds", result.duration().toMillis());
    }
    return JSON.writeValueAsString(node);
  }
}
