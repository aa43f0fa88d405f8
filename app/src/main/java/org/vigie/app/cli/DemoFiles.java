package org.vigie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    StringBuilder places = new StringBuilder("sources:\n");
    sources.forEach(source ->
        places
            .append("  - {id: ")
            .append(source.id())
            .append(", name: ")
            .append(quoted(source.name()))
            .append(", url: ")
            .append(quoted(source.url().toString()))
            .append(", interval: ")
            .append(source.interval().toMinutes())
            .append("m}\n"));
    Files.writeString(folder.resolve("sources.yml"), places);
    StringBuilder watched = new StringBuilder("entities:\n");
    entities.forEach(entity ->
        watched
            .append("  - {id: ")
            .append(entity.id())
            .append(", name: ")
            .append(quoted(entity.name()))
            .append(", kind: ")
            .append(entity.kind().name().toLowerCase(Locale.ROOT))
            .append(", query: ")
            .append(quoted(entity.query().toText()))
            .append("}\n"));
    Files.writeString(folder.resolve("entities.yml"), watched);
    Files.writeString(folder.resolve("rules.yml"), "rules: []\n");
  }

  /** YAML's single quotes: nothing but the quote itself needs care. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
