package org.vigie.app.config.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.NearestWord;
import org.vigie.app.config.problem.Position;
import org.vigie.app.config.problem.Problems;

/** Refuses the keys that a record does not have, and names the nearest that it has. */
final class KnownKeys {
  private KnownKeys() {}

  static void check(
      Shape.Fields fields, Map<String, Entry> entries, KeyPath path, Problems problems) {
    List<String> known = names(fields);
    entries.forEach((name, entry) -> {
      if (!known.contains(name)) {
        unknown(name, known, YamlText.start(entry.key()), path.key(name), problems);
      }
    });
  }

  private static void unknown(
      String name, List<String> known, Position where, KeyPath path, Problems problems) {
    Optional<String> meant = NearestWord.of(name, known);
    if (meant.isPresent()) {
      problems.error(where, path, "unknown-key.meant", name, meant.get());
    } else {
      problems.error(where, path, "unknown-key", name, String.join(", ", known));
    }
  }

  private static List<String> names(Shape.Fields fields) {
    List<String> names = new ArrayList<>();
    for (Shape.Key key : fields.keys()) {
      names.add(key.name());
      if (key.shape() instanceof Shape.Hidden) {
        names.add(key.name() + Shape.Hidden.FILE);
      }
    }
    return names;
  }
}
