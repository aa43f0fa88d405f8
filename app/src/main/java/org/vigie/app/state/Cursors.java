package org.vigie.app.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.DocumentMark.Hop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what is remembered of a source's documents as JSON; what is absent takes no room. */
final class Cursors {
  private static final String HOP = "hop";
  private static final String HOP_FOR_GOOD = "hopForGood";

  private Cursors() {}

  static String write(Map<String, DocumentMark> documents) {
    ObjectNode all = Json.MAPPER.createObjectNode();
    documents.forEach((address, mark) -> {
      ObjectNode node = all.putObject(address);
      put(node, "etag", mark.etag());
      put(node, "lastModified", mark.lastModified());
      put(node, "movedTo", mark.movedTo());
      put(node, "freshUntil", mark.freshUntil());
      put(node, "givenBy", mark.givenBy());
      if (mark.hop() != null) {
        put(node, mark.hop().forGood() ? HOP_FOR_GOOD : HOP, mark.hop().to());
      }
      put(node, "unreadable", mark.unreadable());
    });
    return all.toString();
  }

  private static void put(ObjectNode node, String field, @Nullable Object value) {
    if (value != null) {
      node.put(field, value.toString());
    }
  }

  static Map<String, DocumentMark> readDocuments(String json) {
    Map<String, DocumentMark> documents = new LinkedHashMap<>();
    Json.MAPPER.readTree(json).forEachEntry((address, node) -> documents.put(address, mark(node)));
    return documents;
  }

  private static DocumentMark mark(JsonNode node) {
    String fresh = text(node, "freshUntil");
    return new DocumentMark(
        text(node, "etag"),
        text(node, "lastModified"),
        address(node, "movedTo"),
        fresh == null ? null : Instant.parse(fresh),
        address(node, "givenBy"),
        hop(node),
        text(node, "unreadable"));
  }

  private static @Nullable Hop hop(JsonNode node) {
    CanonicalUrl forGood = address(node, HOP_FOR_GOOD);
    CanonicalUrl to = forGood == null ? address(node, HOP) : forGood;
    return to == null ? null : new Hop(to, forGood != null);
  }

  private static @Nullable CanonicalUrl address(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : CanonicalUrl.parse(text).orElse(null);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null ? null : value.stringValue();
  }
}
