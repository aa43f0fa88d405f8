package org.vigie.app.config.schema;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes values as the JSON type of their key asks.
 *
 * @param jsonType "string", "integer", "number" or "boolean"
 */
record JsonValues(String jsonType) {
  boolean areNumbers() {
    return jsonType.equals("integer") || jsonType.equals("number");
  }

  JsonNode of(String text) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (jsonType) {
      case "integer" -> json.numberNode(Long.parseLong(text));
      case "number" -> json.numberNode(new BigDecimal(text));
      case "boolean" -> json.booleanNode(Boolean.parseBoolean(text));
      default -> json.stringNode(text);
    };
  }
}
