package org.vigie.app.config.bind;

import java.util.Map;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.Position;
import org.vigie.app.config.problem.Problems;

/**
 * Explains the common faults of YAML in the reader's language; the others in the parser's words.
 */
final class YamlFaults {
  /** A part of the parser's message, and the key of our own. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "(TAB)", "yaml.tab",
          "another document", "yaml.documents",
          "unexpected end of stream", "yaml.end",
          "Number of aliases", "yaml.aliases",
          "nested deeper", "yaml.depth",
          "mapping values are not allowed", "yaml.colon",
          "expected ',' or", "yaml.bracket",
          "undefined alias", "yaml.alias");

  private YamlFaults() {}

  static void add(Position where, String fault, Problems problems) {
    String key =
        KNOWN.entrySet().stream()
            .filter(known -> fault.contains(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("yaml");
    problems.error(where, KeyPath.ROOT, key, fault);
  }
}
