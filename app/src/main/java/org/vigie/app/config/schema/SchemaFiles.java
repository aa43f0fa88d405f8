package org.vigie.app.config.schema;

import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.app.config.ConfigFile;
import org.vigie.app.config.settings.SettingsTypes;

/** The schemas of all configuration files, as they are kept in {@code config/schema}. */
public final class SchemaFiles {
  private SchemaFiles() {}

  /**
   * Writes all schemas.
   *
   * @return the text of each schema by its file name
   */
  public static SortedMap<String, String> all() {
    SchemaWriter writer = new SchemaWriter(SettingsTypes.shapes());
    SortedMap<String, String> schemas = new TreeMap<>();
    for (ConfigFile<?> file : ConfigFile.ALL) {
      schemas.put(file.name() + ".schema.json", writer.schema(file.type(), file.title()));
    }
    return schemas;
  }
}
