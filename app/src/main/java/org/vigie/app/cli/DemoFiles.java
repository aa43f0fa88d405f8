package org.vigie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.source.Source;

/** Writes the demo's configuration beside its data, so that other commands can use both. */
final class DemoFiles {
  private DemoFiles() {}

  /**
   * Writes vigie.yml, sources.yml, entities.yml and rules.yml.
   *
   * @param folder the folder to make
   * @param settings the text of vigie.yml
   * @param sources the places of the sample world
   * @param entities whom its team watches
   * @throws IOException when the folder cannot be written
   */
  static void write(
      Path folder, String settings, List<Source> sources, List<WatchedEntity> entities)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("vigie.yml"), settings);
    Files.writeString(
        folder.resolve("sources.yml"), list("sources", sources, DemoFiles::sourceFields));
    Files.writeString(
        folder.resolve("entities.yml"), list("entities", entities, DemoFiles::entityFields));
    Files.writeString(folder.resolve("rules.yml"), "rules: []\n");
  }

  private static String sourceFields(Source source) {
    return "id: "
        + source.id()
        + ", name: "
        + quoted(source.name())
        + ", url: "
        + quoted(source.url().toString())
        + ", interval: "
        + source.interval().toMinutes()
        + "m";
  }

  private static String entityFields(WatchedEntity entity) {
    return "id: "
        + entity.id()
        + ", name: "
        + quoted(entity.name())
        + ", kind: "
        + entity.kind().name().toLowerCase(Locale.ROOT)
        + ", query: "
        + quoted(entity.query().toText());
  }

  private static <T> String list(String key, List<T> items, Function<T, String> fields) {
    return items.stream()
        .map(item -> "  - {" + fields.apply(item) + "}\n")
        .collect(Collectors.joining("", key + ":\n", ""));
  }

  /** YAML's single quotes: nothing but the quote itself needs care. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
