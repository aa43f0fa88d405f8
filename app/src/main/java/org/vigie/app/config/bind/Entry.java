package org.vigie.app.config.bind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.Problems;

/**
 * A key as it is written, with what stands there.
 *
 * @param key the key
 * @param value its value
 */
record Entry(Node key, Node value) {

  /** Reads a mapping; keys that are no text, or repeated, are errors and left out. */
  static Map<String, Entry> of(MappingNode mapping, KeyPath path, Problems problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        problems.error(YamlText.start(tuple.getKeyNode()), path, "key-form");
        continue;
      }
      Entry entry = new Entry(name, tuple.getValueNode());
      Entry first = entries.putIfAbsent(name.getValue(), entry);
      if (first != null) {
        problems.error(
            YamlText.start(name),
            path.key(name.getValue()),
            "duplicate-key",
            name.getValue(),
            String.valueOf(YamlText.start(first.key()).line()));
      }
    }
    return entries;
  }
}
